import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkBody, placesOf, splitMarked } from '../check-text.ts';

describe('what is left over from a page', () => {
  const alarms: readonly (readonly [sentence: string, marked: string])[] = [
    ['a related link', '‸اقرأ أيضاً: الجلسة الأولى!!'],
    ['a related link with another hamza', '‸إقرأ أيضا: الجلسة الأولى'],
    ['a related link inside a paragraph', 'انتهت الجلسة. ‸اقرأ أيضًا: الجلسة الأولى'],
    ['a comment form', 'نص المقال.\n\n‸اترك تعليقا'],
    ['another comment form', '‸أضف تعليقًا'],
    ['a cookie notice', '‸نستخدم في موقعنا ملفات تعريف الارتباط لتحسين تجربتك.'],
    ['the end of a cookie notice', '‸سنفترض أنك موافق على ذلك، ولكن يمكنك الرفض.'],
    ['a button', '‸قراءة المزيد'],
    ['a call to follow', '‸تابعونا على صفحتنا.'],
    ['a call-out', '‸لمتابعة كل جديد ‸اشترك في قناة مداد على تلغرام بالضغط هنا'],
    ['a call to subscribe', '‸اشترك في نشرتنا لتصلك الأخبار.'],
    ['rights', '‸جميع الحقوق محفوظة'],
    ['what is left of a post', 'قال الشاهد ‸pic.twitter.com/Ab12cd ثم غادر.'],
  ];
  for (const [sentence, marked] of alarms) {
    test(`is reported: ${sentence}`, () => {
      const { text, places } = splitMarked(marked);
      assert.deepEqual(placesOf(checkBody(text, 'boilerplate')), places);
    });
  }

  const right: readonly (readonly [sentence: string, text: string])[] = [
    ['a reader', 'قال إنه اقرأ أيضًا من غيره.'.replace('اقرأ', 'قرأ')],
    ['a text that cites it', 'ظهرت عبارة «اقرأ أيضًا» تحت كل مقال، وعبارة «جميع الحقوق محفوظة» في ذيله.'],
    ['comments', 'جاءت التعليقات بعد الجلسة، وترك تعليقًا واحدًا.'],
    ['a committee of follow-up', 'قالت لجنة المتابعة إنها مستمرة لمتابعة الملف.'],
    ['people who followed', 'وتابعنا حملات كثيرة على الأرض.'.replace('تابعنا حملات', 'تابع الناس حملات')],
    ['people who joined', 'انضموا إلى الاحتجاج، واشترك في اللجنة خمسة.'],
    ['an article on cookies', 'تخزن المواقع ملفات تعريف الارتباط في المتصفح.'],
    ['the directive', '::اقرأ-أيضا{الرابط="idlib"}'],
  ];
  for (const [sentence, text] of right) {
    test(`is left alone: ${sentence}`, () => assert.deepEqual(checkBody(text, 'boilerplate'), []));
  }
});
