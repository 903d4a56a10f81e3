import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../../scripts/machine/project-root.ts';

/** A labelled line of a page in `tests/fixtures/import/pages`: `role | line as saved => value`. */
interface LabelledText {
  readonly role: string;
  readonly text: string;
  readonly value: string;
}

/** A page as a browser saves it, and what an editor would make of it. */
export interface PageFixture {
  readonly name: string;
  readonly dump: string;
  /** Expected fields, absent ones left out; lists joined by newlines. */
  readonly expected: ReadonlyMap<string, string>;
}

const folder = path.join(projectRoot, 'tests', 'fixtures', 'import', 'pages');

export function readPageFixtures(): readonly PageFixture[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.page'))
    .sort()
    .map((file) => toFixture(file, readFileSync(path.join(folder, file), 'utf8')));
}

function toFixture(name: string, source: string): PageFixture {
  const lines = source
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? undefined : toLabelled(line, name)));
  const dump = lines.map((line) => line?.text ?? '').join('\n');
  return { name, dump, expected: toExpected(lines) };
}

function toLabelled(line: string, file: string): LabelledText {
  const [, role, rest = ''] = /^([a-z]+) \| (.*)$/.exec(line) ?? [];
  if (role === undefined) throw new Error(`${file}: a line without a role: ${line}`);
  const [text = '', value = text] = rest.split(' => ');
  return { role, text, value };
}

/** Roles whose lines make one value each; a broken paragraph stands on several lines of one role without a blank. */
function toExpected(lines: readonly (LabelledText | undefined)[]): ReadonlyMap<string, string> {
  const expected = new Map<string, string>();
  const add = (name: string, value: string): unknown =>
    expected.set(name, expected.has(name) ? `${expected.get(name) ?? ''}\n${value}` : value);
  const isWrapped = lines.some((line, index) => line?.role === 'summary' && lines[index + 1]?.role === 'summary');
  lines.forEach((line, index) => {
    if (line === undefined || line.role === 'drop') return;
    const { role, value } = line;
    const previous = lines[index - 1];
    if (role === 'counts') {
      for (const pair of value.split(' ')) add(pair.split('=')[0] ?? '', pair.split('=')[1] ?? '');
    } else if (role === 'tags') {
      if (previous?.role !== 'tags') add(role, value.replaceAll('؛ ', '\n'));
    } else if (isWrapped && previous?.role === role && (role === 'body' || role === 'summary')) {
      expected.set(role, `${expected.get(role) ?? ''} ${value}`);
    } else if (role === 'callout' || role === 'related') {
      add(role, value);
      add('body', `${role}: ${value}`);
    } else if (role === 'heading') add('body', `## ${value}`);
    else if (role === 'list') add('body', value);
    else add(role, value);
  });
  return expected;
}
