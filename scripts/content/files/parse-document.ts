import type { Place } from '../../markdown/source-places.ts';
import { detachText } from '../../machine/detach-text.ts';
import type { FileProblem, Message } from '../../problem.ts';
import type { ProseSource } from '../../prose/prose-source.ts';
import { composeLines, toWrittenColumn } from './compose-lines.ts';
import { dropRedundantMarks, toMarkedColumn } from './drop-redundant-marks.ts';
import type { FieldPath } from './locate-field.ts';
import type { FieldSet, Locate } from './parse-fields.ts';
import { parseFields } from './parse-fields.ts';
import { parseSource } from './parse-source.ts';
import { splitFrontMatter } from './split-front-matter.ts';

/** A Markdown file in its parts. Places are those of the file as it stands on the disk. */
export interface FiledDocument<T> {
  /** The fields without a fault. */
  readonly fields: Partial<T>;
  /** Markdown, and the 1-based line of the file on which it begins; undefined when the file has no parts. */
  readonly body?: { readonly source: string; readonly firstLine: number };
  readonly problems: readonly FileProblem[];
  /** All fields as they were read, faulty ones too; undefined when they can't be read. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** English names of the fields that the file has, faulty ones too. */
  readonly written: ReadonlySet<string>;
  readonly locate: Locate;
  /** The texts of the file in Normalization Form C and with all their marks; undefined when the file has no parts. */
  readonly prose?: Omit<ProseSource, 'lang' | 'isDraft'>;
  /** The place in the file of a place in {@link FiledDocument.prose}. */
  readonly toWritten: (place: Place) => Place;
  /** Whether text was mended, so that places in the body are not those in the file. */
  readonly isMended: boolean;
  /** The place in the file of a place in the body. */
  readonly toFilePlace: (place: Place) => Place;
}

const startOfFile: Place = { line: 1, column: 1 };

/**
 * Reads a Markdown file's bytes into checked fields and a body: normalised (UTF-8, LF, NFC), without direction
 * characters that change nothing.
 *
 * @param siteLang language of texts where the field `lang` names no other
 */
export function parseDocument<T>(bytes: Buffer, set: FieldSet<T>, siteLang: string): FiledDocument<T> {
  const source = parseSource(bytes);
  if (source.text === undefined) return refuse(source.problems);
  const { text, written } = composeLines(source.text);
  const result = splitFrontMatter(text);
  if (!result.ok) return refuse([result.problem]);
  const { yaml, yamlLine, body, bodyLine } = result.split;
  const prose = dropRedundantMarks(body, bodyLine);
  const toWritten = ({ line, column }: Place): Place => {
    const original = written.get(line);
    return { line, column: original === undefined ? column : toWrittenColumn(original, column) };
  };
  const parsed = parseFields(detachText(yaml), yamlLine, set, siteLang);
  const found = [...source.problems, ...parsed.problems, ...prose.problems];
  return {
    fields: parsed.fields,
    body: { source: prose.text, firstLine: bodyLine },
    ...(parsed.values === undefined ? {} : { values: parsed.values }),
    prose: {
      frontMatter: { source: yaml, firstLine: yamlLine, map: parsed.map },
      body: { source: body, firstLine: bodyLine },
    },
    toWritten,
    written: parsed.written,
    isMended: written.size + prose.dropped.size > 0,
    problems: written.size === 0 ? found : found.map((problem) => ({ ...problem, ...toWritten(problem) })),
    locate: written.size === 0 ? parsed.locate : (...args) => toWritten(parsed.locate(...args)),
    toFilePlace: ({ line, column }) =>
      toWritten({ line, column: toMarkedColumn(prose.dropped.get(line) ?? [], column) }),
  };
}

function refuse<T>(problems: readonly FileProblem[]): FiledDocument<T> {
  return {
    fields: {},
    problems,
    written: new Set(),
    isMended: false,
    locate: () => startOfFile,
    toWritten: (place) => place,
    toFilePlace: (place) => place,
  };
}

/** Notes an error at a field, or at a text inside its value. */
export type Report = (rule: string, path: FieldPath, message: Message, part?: 'key' | 'value', within?: string) => void;

/** Makes the function that adds errors of one file to its problems. */
export function createReport(problems: FileProblem[], locate: Locate): Report {
  return (rule, path, message, part, within) => {
    problems.push({ severity: 'error', rule, ...locate(path, part, within), message });
  };
}
