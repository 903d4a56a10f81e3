import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { createSegmenter, readings } from '../../../assets/shared/arabic/segment.ts';
import { toSearchForm } from '../../../assets/shared/arabic/search-form.ts';
import { mendArticle, spellingDistance, toSkeleton } from '../../../assets/shared/arabic/spelling.ts';
import { stem } from '../../../assets/shared/arabic/stem.ts';
import { suggest } from '../../../assets/shared/search-suggest.ts';
import { buildVocabulary } from '../../../scripts/search/build-vocabulary.ts';
import { packVocabulary, parseVocabulary } from '../../../assets/shared/search-vocabulary.ts';

const word = fc.stringMatching(/^[ء-غف-ي]{1,12}$/).map(toSearchForm);

describe('the segmenter', () => {
  const written = new Map(
    Object.entries({ إدلب: 40, وإدلب: 8, بإدلب: 4, وزير: 90, دمشق: 60, لدمشق: 5, حكومة: 80, كامل: 30, ليبيا: 20 }).map(
      ([form, pages]) => [toSearchForm(form), pages] as const,
    ),
  );
  const families = new Map<string, number>();
  for (const [form, pages] of written) families.set(stem(form), (families.get(stem(form)) ?? 0) + pages);
  const segment = createSegmenter(
    (form) => written.get(form) ?? 0,
    (family) => families.get(family) ?? 0,
  );
  const rows: readonly (readonly [form: string, word: string])[] = [
    ['وإدلب', 'إدلب'],
    ['بإدلب', 'إدلب'],
    ['لدمشق', 'دمشق'],
    ['ولدمشق', 'دمشق'],
    ['فلدمشق', 'دمشق'],
    ['وزير', 'وزير'],
    ['كامل', 'كامل'],
    ['ولليبيا', 'ليبيا'],
    ['بقالة', 'بقالة'],
    ['سكان', 'سكان'],
    ['2021', '2021'],
    ['bus', 'bus'],
  ];
  for (const [form, wanted] of rows) {
    test(`«${form}» is ${form === wanted ? 'whole' : `«${wanted}» with particles`}`, () => {
      assert.equal(segment(toSearchForm(form)), toSearchForm(wanted));
    });
  }

  test('gives nothing but the end of a word, which the readings of it hold', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), word, (others, form) => {
        const site = new Map(others.map((other, i) => [other, i + 1]));
        const cut = createSegmenter(
          (each) => site.get(each) ?? 0,
          () => 0,
        )(form);
        assert.ok(form.endsWith(cut) && form.length - cut.length <= 3);
      }),
    );
  });

  test('reads a word as itself first, and never as less than three letters', () => {
    fc.assert(
      fc.property(word, (form) => {
        const found = readings(form);
        assert.equal(found[0], form);
        for (const reading of found.slice(1)) assert.ok(reading.length >= 3 && form.endsWith(reading));
      }),
    );
  });
});

describe('spellingDistance', () => {
  const rows: readonly (readonly [string, string, number])[] = [
    ['دستور', 'دستور', 0],
    ['دسنور', 'دستور', 1],
    ['دتسور', 'دستور', 1],
    ['دستوور', 'دستور', 1],
    ['دستر', 'دستور', 1],
    ['قانون', 'دستور', 3],
  ];
  for (const [a, b, wanted] of rows) {
    test(`of «${a}» and «${b}» is ${wanted}`, () => {
      assert.equal(spellingDistance(a, b, 2), wanted);
    });
  }

  test('is the same both ways, and nothing only between equals', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        assert.equal(spellingDistance(a, b, 3), spellingDistance(b, a, 3));
        assert.equal(spellingDistance(a, b, 3) === 0, a === b);
      }),
    );
  });
});

describe('toSkeleton', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['بيدرسون', 'بيدرسن'],
    ['غوتيريش', 'جوتيرش'],
    ['ترامب', 'ترمب'],
    ['لافرنتييف', 'لافرينتيف'],
  ];
  for (const [a, b] of rows) {
    test(`is one for «${a}» and «${b}»`, () => {
      assert.equal(toSkeleton(toSearchForm(a)), toSkeleton(toSearchForm(b)));
    });
  }
});

describe('mendArticle', () => {
  const rows: readonly (readonly [slip: string, meant: string])[] = [
    ['االبرلمان', 'البرلمان'],
    ['لابرلمان', 'البرلمان'],
    ['ابلرلمان', 'البرلمان'],
    ['ابرلمان', 'البرلمان'],
    ['للبرلمان', 'البرلمان'],
    ['اولدستور', 'والدستور'],
    ['بااللبرلمان', 'باللبرلمان'],
  ];
  for (const [slip, meant] of rows) {
    test(`takes «${slip}» for «${meant}»`, () => {
      assert.ok(mendArticle(toSearchForm(slip)).includes(toSearchForm(meant)));
    });
  }

  test('never gives the word back as it was', () => {
    fc.assert(fc.property(word, (form) => !mendArticle(form).includes(form)));
  });
});

describe('suggest', () => {
  const vocabulary = [
    { form: 'دستور', pages: 64 },
    { form: 'الانتخابات', pages: 32 },
    { form: 'بيدرسون', pages: 4 },
    { form: 'برلمان', pages: 16 },
    { form: 'وكاله', pages: 8 },
    { form: 'مواجهه', pages: 16 },
    { form: 'الجمعه', pages: 32 },
    { form: 'اطلب', pages: 32 },
  ];
  const rows: readonly (readonly [typed: string, best: string | undefined])[] = [
    ['دسنور', 'دستور'],
    ['الانتخبات', 'الانتخابات'],
    ['بيدرسن', 'بيدرسون'],
    ['والبرلمن', 'برلمان'],
    ['مواجسهات', 'مواجهه'],
    ['ادلستوريه', 'دستور'],
    ['االبرلمانات', 'برلمان'],
    ['الجعه', 'الجمعه'],
    ['جعه', undefined],
    ['دستور', undefined],
    ['قسطنطينيه', undefined],
    ['الاطلسي', undefined],
    ['من', undefined],
  ];
  for (const [typed, best] of rows) {
    test(`«${typed}» may mean ${best ?? 'nothing else'}`, async () => {
      const [first] = await suggest(vocabulary, typed, 3);
      assert.equal(first?.form, best);
    });
  }

  test('leaves out what is much farther than the nearest', async () => {
    const near = [
      { form: 'بيدرسون', pages: 64 },
      { form: 'بيدروس', pages: 2 },
    ];
    assert.deepEqual(
      (await suggest(near, 'بيدرسن', 3)).map(({ form }) => form),
      ['بيدرسون'],
    );
  });

  test('prefers what fingers slip to most often among words that are equally near', async () => {
    const near = ['دلسور', 'دستور', 'دتلور'].map((form) => ({ form, pages: 8 }));
    assert.equal((await suggest(near, 'دتسور', 3))[0]?.form, 'دستور');
    assert.equal((await suggest(near, 'دستوور', 3))[0]?.form, 'دستور');
  });

  test('lets the browser go on between slices of a long vocabulary', async () => {
    let pauses = 0;
    const long = Array.from({ length: 9000 }, (_, i) => ({ form: `كلمه${i}`, pages: 2 }));
    await suggest(long, 'دستور', 3, async () => Promise.resolve(void (pauses += 1)));
    assert.ok(pauses >= 4);
  });
});

describe('the vocabulary of a site', () => {
  const words = (frequencies: Readonly<Record<string, number>>): readonly string[] =>
    parseVocabulary(buildVocabulary(new Map(Object.entries(frequencies)), (form) => form, 40)).map(({ form }) => form);

  test('has a word with or without its article, whichever is more frequent', () => {
    assert.deepEqual(words({ دستور: 9, الدستور: 7 }), ['دستور']);
    assert.deepEqual(words({ دستور: 7, الدستور: 9 }), ['الدستور']);
  });

  test('has the frequent members of a family, so that the nearest is asked about', () => {
    assert.deepEqual(words({ دستور: 12, دستوري: 5, دستورهم: 1 }), ['دستور', 'دستوري']);
    assert.deepEqual(words({ كنائس: 9, كنيسه: 8, كنيستهم: 1 }), ['كنائس', 'كنيسه']);
  });

  test('has no words without a subject', () => {
    assert.deepEqual(words({ الذي: 40, دستور: 2 }), ['دستور']);
  });
});

describe('a packed vocabulary', () => {
  test('comes back in order, with its counts to the nearest power of two', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word.filter((form) => form !== '')), (forms) => {
        const words = forms.map((form, i) => ({ form, pages: 2 ** (i % 12) }));
        const sorted = [...words].sort((a, b) => (a.form < b.form ? -1 : 1));
        assert.deepEqual(parseVocabulary(packVocabulary(words)), sorted);
      }),
    );
  });
});
