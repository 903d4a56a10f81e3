import type { ZonedTime } from '../../assets/shared/dates.ts';
import { parseZonedTime } from '../dates/zoned-time.ts';
import type { FileProblem } from '../problem.ts';
import type { FieldPath } from './files/locate-field.ts';
import { repeatedMostRead } from './messages/messages.ts';
import { emptyFields } from './messages/source-messages.ts';
import type { MostReadFields } from './schemas/most-read-schema.ts';
import { mostReadFields, mostReadSchema } from './schemas/most-read-schema.ts';
import type { Locate } from './files/parse-fields.ts';
import { parseFields } from './files/parse-fields.ts';
import { parseSource } from './files/parse-source.ts';
import type { Site } from './site.ts';

/** A snapshot as its file tells it; which articles it means is not resolved yet. */
export interface FiledMostRead {
  readonly taken?: ZonedTime;
  /** Each slug once, the most read first, with its place in the file. */
  readonly entries: readonly { readonly slug: string; readonly path: FieldPath }[];
  readonly problems: readonly FileProblem[];
  readonly locate: Locate;
}

/** Below the content folder. */
export const mostReadFile = 'most-read.yaml';

/** Reads the snapshot of what is read most. */
export function parseMostRead(bytes: Buffer, { lang, zone }: Site): FiledMostRead {
  const source = parseSource(bytes, emptyFields);
  const set = { fields: mostReadFields, schema: mostReadSchema };
  const { fields, problems: found, locate } = parseFields<MostReadFields>(source.text ?? '', 1, set, lang);
  const problems: FileProblem[] = [...source.problems, ...(source.text === undefined ? [] : found)];
  const time = fields.taken === undefined ? undefined : parseZonedTime(fields.taken, zone);
  if (time?.ok === false)
    problems.push({ severity: 'error', rule: 'wrong-date', ...locate(['taken']), message: time.message });
  const entries = (fields.articles ?? []).map((entry, index) =>
    typeof entry === 'string'
      ? { slug: entry, path: ['articles', index] }
      : { slug: entry.slug, path: ['articles', index, 'slug'] },
  );
  const slugs = entries.map(({ slug }) => slug);
  const once = entries.filter(({ slug }, index) => slugs.indexOf(slug) === index);
  for (const { slug, path } of entries.filter((entry) => !once.includes(entry)))
    problems.push({ severity: 'error', rule: 'most-read-twice', ...locate(path), message: repeatedMostRead(slug) });
  return { ...(time?.ok === true ? { taken: time.time } : {}), entries: once, problems, locate };
}
