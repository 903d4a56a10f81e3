/** How the web editor reads and writes the files of a collection. */
export interface FileFormat {
  readonly name: string;
  readonly extension: string;
  readonly fromFile: (text: string) => unknown;
  readonly toFile: (entry: Readonly<Record<string, unknown>>) => string;
}

/** As much of Sveltia CMS as we use. */
export interface Cms {
  readonly registerCustomFormat: (
    name: string,
    extension: string,
    format: Pick<FileFormat, 'fromFile' | 'toFile'>,
  ) => void;
  readonly init: (options: { readonly config: unknown }) => Promise<void>;
}

/** What the build writes for the editor, beside its page. */
export interface EditorSetup {
  readonly config: unknown;
  readonly site: { readonly zone: string; readonly lang: string };
}

/** Where Sveltia CMS keeps what its user chose. */
const PREFERENCES = 'sveltia-cms.prefs';

/** Speaks Arabic until the user of the editor chooses another language. */
function preferArabic(): void {
  if (localStorage.getItem(PREFERENCES) === null) localStorage.setItem(PREFERENCES, JSON.stringify({ locale: 'ar' }));
}

/**
 * Opens the web editor with the settings that lie beside its page.
 *
 * @param load the program; it looks for its language as soon as it is there
 */
export async function startEditor(
  load: () => Promise<{ readonly default: Cms }>,
  toFormats: (site: EditorSetup['site']) => readonly FileFormat[],
): Promise<void> {
  preferArabic();
  const { default: cms } = await load();
  const response = await fetch('config.json', { cache: 'no-cache' });
  // The build wrote the file from this very type.
  const { config, site } = (await response.json()) as EditorSetup;
  for (const { name, extension, ...format } of toFormats(site)) cms.registerCustomFormat(name, extension, format);
  await cms.init({ config });
}
