/** A picture of a gallery by its number in the export. */
export type FindPicture = (
  id: string,
) => { readonly url: string; readonly alt: string; readonly caption: string } | undefined;
