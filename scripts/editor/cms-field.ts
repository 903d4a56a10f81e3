/**
 * A field in the configuration of Sveltia CMS, as far as our schemas need it.
 *
 * @see https://sveltiacms.app/en/docs/fields
 */
export interface CmsField {
  readonly name: string;
  readonly label: string;
  readonly widget: string;
  readonly hint?: string;
  readonly required: boolean;
  /** Of `list` and `object`. */
  readonly fields?: readonly CmsField[];
  readonly options?: readonly { readonly label: string; readonly value: string }[];
  readonly [option: string]: unknown;
}
