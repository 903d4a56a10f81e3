import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toSearchForm } from '../../../assets/shared/arabic/search-form.ts';
import { spellingDistance } from '../../../assets/shared/arabic/spelling.ts';
import { changeClitics, isForeignName, misspell, transliterate } from '../../../scripts/search/change-word.ts';
import { createRandom } from '../../../scripts/search/create-random.ts';
import { knownItemChanges, makeKnownItems } from '../../../scripts/search/make-known-items.ts';
import type { Passage } from '../../../scripts/search/run-search-bench.ts';

/** Counts of words as the passages of a test write them; a form is taken for the word it is of. */
function countOf(counts: Readonly<Record<string, number>>): (word: string) => number {
  const forms = new Map(Object.entries(counts).map(([word, count]) => [toSearchForm(word), count]));
  return (word) => forms.get(toSearchForm(word)) ?? 0;
}

const nowhere = countOf({});
const many = Array.from({ length: 200 }, (_, seed) => createRandom(seed + 1));

describe('createRandom', () => {
  test('gives the same numbers for the same seed, and others for another', () => {
    const draw = (seed: number): readonly number[] => Array.from({ length: 5 }, createRandom(seed));
    assert.deepEqual(draw(7), draw(7));
    assert.notDeepEqual(draw(7), draw(8));
  });

  test('stays between nought and one, and on both sides of the middle equally often', () => {
    const random = createRandom(3);
    const drawn = Array.from({ length: 10_000 }, random);
    assert.ok(drawn.every((number) => number >= 0 && number < 1));
    const low = drawn.filter((number) => number < 0.5).length;
    assert.ok(low > 4800 && low < 5200, String(low));
  });
});

describe('changeClitics', () => {
  const forms = (word: string, counts: Readonly<Record<string, number>> = {}): readonly string[] =>
    [...new Set(many.map((random) => changeClitics(word, countOf(counts), random)))].sort();

  test('puts other letters before the article, or takes it away', () => {
    const others = ['معارضة', 'والمعارضة', 'فالمعارضة', 'بالمعارضة', 'كالمعارضة', 'للمعارضة'];
    assert.deepEqual(forms('المعارضة'), others.sort());
  });

  test('puts a letter before a word without the article', () => {
    assert.deepEqual(forms('دمشق'), ['بدمشق', 'فدمشق', 'لدمشق', 'ودمشق'].sort());
  });

  test('exchanges a letter that is a clitic by the count of what is left', () => {
    assert.deepEqual(forms('وإدلب', { إدلب: 9, وإدلب: 2 }), ['إدلب', 'بإدلب', 'فإدلب', 'لإدلب'].sort());
  });

  test('keeps a first letter that is the word’s own', () => {
    assert.deepEqual(forms('وزير', { وزير: 50 }), ['بوزير', 'فوزير', 'لوزير', 'ووزير'].sort());
  });

  test('leaves alone what may be either', () => {
    assert.deepEqual(forms('بأكمله', { بأكمله: 30, أكمله: 2 }), ['بأكمله']);
  });
});

describe('misspell', () => {
  test('makes one slip, which is no other word', () => {
    for (const random of many) {
      const slip = misspell('برلمان', countOf({ برمان: 3 }), random);
      assert.ok(slip !== null && slip !== 'برمان' && slip !== 'برلمان');
      assert.equal(spellingDistance('برلمان', slip, 3), 1, slip);
    }
  });

  test('makes slips of every kind', () => {
    const slips = new Set(many.map((random) => misspell('دستور', nowhere, random)));
    for (const wanted of ['دستر', 'دستتور', 'دتسور', 'دسنور']) assert.ok(slips.has(wanted), wanted);
  });

  test('leaves short words, and words all of whose slips are words', () => {
    const [random] = many;
    assert.equal(misspell('وزير', nowhere, random!), null);
    assert.equal(
      misspell('دستور', () => 1, random!),
      null,
    );
  });
});

describe('isForeignName', () => {
  const count = countOf({
    غوتيريش: 20,
    سمير: 20,
    الحكومة: 40,
    حكومة: 30,
    مؤتمر: 30,
    المؤتمر: 50,
    حدودنا: 9,
    حدود: 40,
    بينيت: 3,
  });
  const rows: readonly (readonly [word: string, isName: boolean])[] = [
    ['غوتيريش', true],
    ['سمير', false],
    ['الحكومة', false],
    ['مؤتمر', false],
    ['حدودنا', false],
    ['بينيت', false],
  ];
  for (const [word, isName] of rows) {
    test(`«${word}» ${isName ? 'is' : 'is not'} taken for one`, () => {
      assert.equal(isForeignName(toSearchForm(word), count), isName);
    });
  }
});

describe('transliterate', () => {
  test('writes a sound in other letters, or a long vowel more or less', () => {
    const spellings = new Set(many.map((random) => transliterate('بيدرسون', nowhere, random)));
    for (const wanted of ['بيدرسن', 'بدرسون', 'بيدرزون']) assert.ok(spellings.has(wanted), wanted);
    assert.ok(!spellings.has('بيدرسون'));
  });

  test('never makes another word of the passages', () => {
    for (const random of many) assert.notEqual(transliterate('غوتيريش', countOf({ جوتيريش: 1 }), random), 'جوتيريش');
  });
});

describe('makeKnownItems', () => {
  const names = ['غوتيريش', 'بيدرسون', 'سوليفان', 'لافرنتييف', 'زيلينسكي', 'ماكرون'];
  const passages: readonly Passage[] = Array.from({ length: 30 }, (_, i) => ({
    id: `p${i}`,
    title: '',
    text: `التقى ${names[i % 6] ?? ''} مبعوث${'ابتثجح'.charAt(i % 6)} البرلمان، ثم ناقش ${names[(i + 1) % 6] ?? ''} تعديلات الدستور.`,
  }));

  for (const change of knownItemChanges) {
    test(`draws the same questions for the same seed (${change})`, () => {
      const draw = (seed: number): readonly string[] =>
        makeKnownItems(passages, { change, seed, count: 12 }).map(({ question }) => question);
      assert.equal(draw(5).length, 12);
      assert.deepEqual(draw(5), draw(5));
      assert.notDeepEqual(draw(5), draw(6));
    });
  }

  test('asks for each passage once, with words that stand in it one after another', () => {
    const questions = makeKnownItems(passages, { change: 'unchanged', seed: 2, count: 100 });
    assert.equal(new Set(questions.flatMap(({ right }) => [...right])).size, questions.length);
    for (const { question, right } of questions) {
      const text = passages.find(({ id }) => right.has(id))?.text ?? '';
      const places = question.split(' ').map((word) => text.indexOf(word));
      assert.ok(places.length >= 2 && places.length <= 4);
      assert.ok(
        places.every((place, i) => place >= 0 && place > (places[i - 1] ?? -1)),
        question,
      );
    }
  });

  test('changes one word of the passage where a letter or a name is changed', () => {
    for (const change of ['typo', 'transliteration'] as const) {
      for (const { question, right } of makeKnownItems(passages, { change, seed: 4, count: 20 })) {
        const text = passages.find(({ id }) => right.has(id))?.text ?? '';
        const words = new Set(text.split(/[ ،.]+/));
        const changed = question.split(' ').filter((word) => !words.has(word));
        assert.equal(changed.length, 1, question);
      }
    }
  });

  test('draws fewer where fewer can be changed', () => {
    assert.deepEqual(
      makeKnownItems([{ id: 'a', title: '', text: 'من في على' }], { change: 'typo', seed: 1, count: 5 }),
      [],
    );
  });
});
