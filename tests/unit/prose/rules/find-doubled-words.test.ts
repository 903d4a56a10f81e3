import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkBody, placesOf, splitMarked } from '../check-text.ts';

describe('a doubled word', () => {
  const alarms: readonly (readonly [sentence: string, marked: string])[] = [
    ['a particle twice', 'اجتمع الوفدان في ‸في جنيف.'],
    ['a particle with its signs twice', 'أكد على أنّ ‸أنّ الحوار مستمر.'],
    ['a noun twice', 'وصل وزير ‸وزير الخارجية إلى العاصمة.'],
    ['a definite noun twice', 'التقى الرئيس ‸الرئيس الفرنسي.'],
    ['a verb twice', 'أبرمت ‸أبرمت الشركة عقدًا.'],
    ['an adjective in ـة twice', 'حصل على نسبة كبيرة ‸كبيرة من الأصوات.'],
    ["at a line's end and the next line's beginning", 'اجتمع الوفدان في\n‸في جنيف.'],
    ['a particle before and in a quotation', 'دعا إلى «‸إلى الحوار».'],
    ['across emphasis', 'اجتمع **في** ‸في جنيف.'],
    ['a noun with its possessor, one word between', 'قال إن بلاده استعداد ‸بلاده لاستقبال الوفد.'],
    ['a noun of theirs, one word between', 'عرض ممثلوهم موقف ‸ممثلوهم أمام اللجنة.'],
  ];
  for (const [sentence, marked] of alarms) {
    test(`is reported: ${sentence}`, () => {
      const { text, places } = splitMarked(marked);
      assert.deepEqual(placesOf(checkBody(text, 'doubled-word')), places);
    });
  }

  const right: readonly (readonly [sentence: string, text: string])[] = [
    ['spreading with tanween', 'تغير الموقف رويدًا رويدًا.'],
    ['spreading with tanween behind the alef', 'قرأ البيان حرفاً حرفاً.'],
    ['spreading without its sign', 'تغير الموقف رويدا رويدا.'],
    ['step by step', 'تنفذ الخطة خطوة خطوة.'],
    ['شيئًا فشيئًا', 'تحسن الوضع شيئًا فشيئًا.'],
    ['جنبًا إلى جنب', 'عملوا جنبًا إلى جنب.'],
    ['يومًا بعد يوم', 'يزداد العدد يومًا بعد يوم.'],
    ['names of Latin letters', 'قالت شبكة سي أن أن إن الاتفاق قريب، ونقلت بي بي سي ذلك.'],
    ['a name that is both first name and family name', 'قال الباحث حسن حسن إن النتيجة متوقعة.'],
    ['a slogan in quotes', 'رددوا «عار عار» أمام المبنى.'],
    ['a warning', 'الحذر الحذر من الشائعات.'],
    ['ما بعد بعد', 'وصلوا إلى ما بعد بعد المدينة.'],
    ['polysyndeton', 'ذكر كذا وكذا وكذا.'],
    ['a noun and its like', 'تبادلوا التهم والاتهامات والاتهامات المضادة.'],
    ['a comma between', 'في القاهرة، القاهرة التي نعرفها.'],
    ['a full stop between', 'انتهت الجلسة. الجلسة المقبلة في آذار.'],
    ['another word that begins alike', 'من منطقة إلى منطقة.'],
    ['a content word before a quotation that begins with it', 'كتب عن فلسطين «فلسطين ستبقى».'],
    ['the same word after another word', 'انتقل من مدينة إلى مدينة.'],
    ['direct and indirect', 'بصورة مباشرة وغير مباشرة.'],
    ['two nouns of one possessor with و', 'خسر حزبه وخسر حزبه الحليف.'],
    ['a possessor again behind a particle', 'خرج من بيته إلى بيته الآخر.'],
    ['code', 'اكتب `في في` في الطرفية.'],
  ];
  for (const [sentence, text] of right) {
    test(`is left alone: ${sentence}`, () => assert.deepEqual(checkBody(text, 'doubled-word'), []));
  }

  test('is named with what to do', () => {
    const [problem] = checkBody('اجتمع الوفدان في في جنيف.', 'doubled-word');
    assert.equal(problem?.message.ar, 'تكررت الكلمة «في». احذف إحداهما.');
    assert.equal(problem.message.en, 'The word "في" stands twice. Delete one of the two.');
  });
});
