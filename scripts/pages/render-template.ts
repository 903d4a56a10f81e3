/** Prints a template with data; the templates of `layouts/feeds`. */
export type RenderTemplate = (template: string, data: Readonly<Record<string, unknown>>) => string;
