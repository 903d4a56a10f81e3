import assert from 'node:assert/strict';
import { test } from 'node:test';
import nunjucks from 'nunjucks';
import { quickenNunjucks } from '../../../scripts/eleventy/quicken-nunjucks.ts';

const files: Readonly<Record<string, string>> = {
  'macros.njk': "{% set mark = '·' %}{% macro mine(x, y='ص') %}{{ mark }}{{ x }}{{ y }}{% endmacro %}",
  'contextual.njk': '{% macro named() %}{{ name }}{% endmacro %}',
  'page.njk':
    "{% from 'macros.njk' import mine, mark %}{% from 'contextual.njk' import named with context %}{% set a = 1 %}" +
    '{% for i in [1, 2] %}{% set a = a + i %}{{ mine(i) }}{{ mine(i, y=a) }}{% endfor %}{{ a }}{{ mark }}{{ named() }}',
  'loops.njk':
    "{% for i in ['ا', 'ب', 'ج'] %}{{ loop.index }}{{ loop.index0 }}{{ loop.revindex }}{{ loop.revindex0 }}" +
    '{{ loop.length }}{% if loop.first %}<{% endif %}{% if loop.last %}>{% endif %}' +
    '{% for j in [1, 2] %}{{ loop.index }}{% endfor %}{{ loop.index }}{% endfor %}',
  'members.njk': '{{ name.length }}{{ name.indexOf("م") }}{{ nothing.at.all }}{{ list[1] }}{{ list.join("،") }}',
  'missing.njk': "{% from 'macros.njk' import absent %}",
};

const toEnvironment = (): nunjucks.Environment =>
  new nunjucks.Environment(
    {
      getSource: (name: string) => ({ src: files[name] ?? '', path: name, noCache: false }),
    },
    { autoescape: true },
  );

const names = ['ألف', 'باء', '<جيم>'];
const printAll = (environment: nunjucks.Environment): readonly string[] =>
  names.map((name) => environment.render('page.njk', { name }));

const view = { name: 'مداد', list: ['ألف', 'باء'] };
const printParts = (environment: nunjucks.Environment): readonly string[] =>
  ['loops.njk', 'members.njk'].map((file) => environment.render(file, view));

const plain = printAll(toEnvironment());
const plainParts = printParts(toEnvironment());
quickenNunjucks();

test('macros, their defaults, keywords and variables print as Nunjucks prints them', () => {
  assert.deepEqual(printAll(toEnvironment()), plain);
});

test('loops, loops in loops, members and members that are called print as Nunjucks prints them', () => {
  assert.deepEqual(printParts(toEnvironment()), plainParts);
  assert.match(plainParts[0] ?? '', /^10323</);
  assert.equal(plainParts[1], '40باءألف،باء');
});

test('a macro imported with context sees the page that is printed, not the first one', () => {
  const environment = toEnvironment();
  const [first = '', second = ''] = printAll(environment);
  assert.ok(first.endsWith('ألف'));
  assert.ok(second.endsWith('باء'));
});

test('an import of a macro that is not there fails every time', () => {
  const environment = toEnvironment();
  for (let time = 0; time < 2; time += 1) {
    assert.throws(() => environment.render('missing.njk'), /cannot import 'absent'/);
  }
});
