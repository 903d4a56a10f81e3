import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkBody, placesOf, splitMarked } from '../check-text.ts';

describe('a name in two spellings', () => {
  const alarms: readonly (readonly [sentence: string, marked: string])[] = [
    ['a letter less', 'وصل ‸لافرنتيف إلى دمشق. والتقى لافرنتييف الوفد، ثم غادر لافرنتييف.'],
    ['a long vowel less', 'استقبل بيدرسون الوفد. وقال بيدرسون إن ‸بيدرسن متفائل.'],
    ['a name that no table knows', 'تقع مدينة كريفوروغ في الجنوب. قصفت كريفوروغ مرتين، وفي ‸كريفروغ مصنع.'],
    ['a doubled consonant', 'قالت شركة ‸ويستتشستر إن مقر ويستشستر هنا، وإن ويستشستر باقية.'],
    ['behind a particle', 'وسيفاستوبول ميناء. زار سيفاستوبول، ثم عاد إلى ‸سيفاستوبل.'],
    ['a country', 'زار أميركا مرتين، ثم عاد إلى أميركا. وقال إن ‸أمريكا بعيدة.'],
    ['its people', 'الأميركيون كثيرون، والأميركية لغة. وهذا كاتب ‸أمريكي.'],
    ['hamza left out', 'زار إيران مرتين، والإيرانيون كرماء، و‸ايران بلد كبير.'.replace('و‸', '‸و')],
    ['a country and its older name', 'في سوريا ثلاثة أنهر، وسوريا بلد قديم. وعاش في ‸سورية سنتين.'],
    ['a word of politics', 'النظام الديمقراطي والديمقراطية، و‸الديموقراطي أيضًا.'.replace('و‸', '‸و')],
  ];
  for (const [sentence, marked] of alarms) {
    test(`is reported once, where the rarer first stands: ${sentence}`, () => {
      const { text, places } = splitMarked(marked);
      assert.deepEqual(placesOf(checkBody(text, 'mixed-spelling')), places);
    });
  }

  const right: readonly (readonly [sentence: string, text: string])[] = [
    ['one spelling', 'وصل لافرنتييف، والتقى لافرنتييف الوفد.'],
    ['plurals of a people', 'قال الفلسطينيون إن فلسطين للفلسطينيين، وهذا فلسطيني.'],
    ['a broken plural', 'عنصر من العناصر، وصندوق من الصناديق، وقنبلة وقنابل، وزلزال وزلازل، ودستور ودساتير.'],
    ['a verb and its noun', 'استخدم الاستخدام، وانقسم الانقسام، واستهدف الاستهداف.'],
    ['an agent and its plural', 'متظاهر ومتظاهرون ومتظاهرين، ومستوطن ومستوطنات.'],
    ['an adjective of a country', 'قوات سورية دخلت مع وحدة سورية إلى سوريا.'],
    ['two different names', 'التقى رينالدو رونالدو.'],
    ['two words that only share consonants', 'كتب الكاتب كتابًا عن المكتبات والمكاتيب.'],
    ['words that lost a space', 'قتل عنصراًمن الفرقة، وأصيب عنصرمن غيرها.'],
    ['a politician whose name begins like a continent', 'قال أوربان إن أوروبا كبيرة، وأوروبا قديمة.'],
  ];
  for (const [sentence, text] of right) {
    test(`is left alone: ${sentence}`, () => assert.deepEqual(checkBody(text, 'mixed-spelling'), []));
  }

  test('is named with both spellings and how often the other stands', () => {
    const [problem] = checkBody('وصل لافرنتيف. والتقى لافرنتييف الوفد، ثم غادر لافرنتييف.', 'mixed-spelling');
    assert.match(problem?.message.ar ?? '', /«لافرنتيف» هنا، و«لافرنتييف» في غيره \(المواضع: 2\)/);
    assert.match(problem?.message.en ?? '', /"لافرنتيف" here, "لافرنتييف" elsewhere \(2 times\)/);
  });
});

describe("the house's spelling", () => {
  const settings = {
    spellings: [
      ['سورية', 'سوريا'],
      ['أميركا', 'أمريكا'],
      ['تلغرام', 'تليغرام', 'تيليجرام'],
    ],
  };
  const alarms: readonly (readonly [sentence: string, marked: string])[] = [
    ['the word itself', 'عاد إلى ‸سوريا.'],
    ['every place of it', 'عاد إلى ‸سوريا ثم غادر ‸سوريا.'],
    ['behind a particle', '‸وسوريا بلد قديم، ‸ولسوريا جيران.'],
    ['what is made of it', 'هذا كاتب ‸أمريكي، وتلك صحف ‸الأمريكيين.'],
    ['a third spelling', 'في قناة ‸تيليجرام وقناة ‸تليغرام.'],
    ['with vowel signs', 'عاد إلى ‸سوريّا.'],
  ];
  for (const [sentence, marked] of alarms) {
    test(`is asked for: ${sentence}`, () => {
      const { text, places } = splitMarked(marked);
      assert.deepEqual(placesOf(checkBody(text, 'house-spelling', settings)), places);
    });
  }

  const right: readonly (readonly [sentence: string, text: string])[] = [
    ['the preferred one', 'عاد إلى سورية عبر أميركا، وكتب في تلغرام.'],
    ['an adjective of it', 'الشعب السوري والقوات السورية والسوريون.'],
    ['another word with its letters', 'قرأ عن الأسوريات القديمة.'],
  ];
  for (const [sentence, text] of right) {
    test(`is left alone: ${sentence}`, () => assert.deepEqual(checkBody(text, 'house-spelling', settings), []));
  }

  test("an adjective isn't taken for the country's other name", () => {
    const other = { spellings: [['سوريا', 'سورية']] };
    assert.deepEqual(checkBody('قوات سورية وحدود سورية.', 'house-spelling', other), []);
    assert.deepEqual(placesOf(checkBody('في سورية أنهر، وشمال سورية جبال.', 'house-spelling', other)), ['1:4', '1:22']);
  });

  test('without a table nothing is asked for', () => {
    assert.deepEqual(checkBody('عاد إلى سوريا من أمريكا.', 'house-spelling'), []);
  });

  test('is named with the word that is wanted', () => {
    const [problem] = checkBody('عاد إلى سوريا.', 'house-spelling', settings);
    assert.equal(problem?.message.ar, '«سوريا» بغير إملاء الدار. إملاؤها «سورية».');
  });
});
