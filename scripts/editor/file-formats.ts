import { editorLabels } from '../labels/editor-labels.ts';
import type { Entry, EntrySite } from './entry-format.ts';
import { readEntry, readSettings, writeEntry, writeSettings } from './entry-format.ts';
import { entryForms } from './entry-forms.ts';

/** How the web editor reads and writes one kind of file; `assets/scripts/editor.ts` hands it to Sveltia CMS. */
export interface FileFormat {
  readonly name: string;
  readonly extension: string;
  readonly fromFile: (text: string) => Entry;
  readonly toFile: (entry: Entry) => string;
}

const words = editorLabels.unreadable;

/** The formats of all collections; they run in the editor's browser. */
export function toFileFormats(site: EntrySite): readonly FileFormat[] {
  const { settings, ...texts } = entryForms;
  const markdown = Object.entries(texts).map(([collection, form]) => ({
    name: toFormatName(collection),
    extension: 'md',
    fromFile: (text: string) => readEntry(text, form, site, words),
    toFile: (entry: Entry) => writeEntry(entry, form, site),
  }));
  return [...markdown, toSettingsFormat(settings, site)];
}

/** The name under which a collection's files are read and written by us. */
export function toFormatName(collection: string): string {
  return `midad-${collection}`;
}

/** There is one file of settings, so what was read last is what is written into. */
function toSettingsFormat(form: (typeof entryForms)['settings'], site: EntrySite): FileFormat {
  let read = '';
  return {
    name: toFormatName('settings'),
    extension: 'yaml',
    fromFile: (text) => readSettings((read = text), form, site, words),
    toFile: (entry) => (read = writeSettings(read, entry, form, site, words)),
  };
}
