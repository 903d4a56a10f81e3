import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkProse } from '../../../../scripts/prose/check-prose.ts';
import { toProseSettings } from '../../../../scripts/prose/prose-settings.ts';
import { checkBody, placesOf, rulesOf, splitMarked, toBodySource } from '../check-text.ts';

const english = 'The council met on Tuesday and put the vote off for a week.';

describe('a text in Latin script that is filed as Arabic', () => {
  const alarms: readonly (readonly [sentence: string, marked: string])[] = [
    ['where it begins', `‸${english}`],
    ['behind a heading and markup', `## ‸Results\n\n**${english}**`],
    ['in spite of a name in Arabic', `‸${english} It is called «المجلس».`],
    ['in French', '‸Le conseil s’est réuni mardi et a reporté le vote d’une semaine.'],
  ];
  for (const [sentence, marked] of alarms) {
    test(`is reported once: ${sentence}`, () => {
      const { text, places } = splitMarked(marked);
      assert.deepEqual(placesOf(checkBody(text, 'other-language')), places);
    });
  }

  test('is told apart from one whose language is named', () => {
    assert.deepEqual(rulesOf(checkProse(toBodySource(english, 'en'), toProseSettings({}))), []);
  });

  const right: readonly (readonly [sentence: string, text: string])[] = [
    [
      'an Arabic text with a quotation in English',
      `${'قال المتحدث إن المجلس اجتمع يوم الثلاثاء. '.repeat(4)}\n\n> ${english}`,
    ],
    [
      'an Arabic text on English words',
      'تعني كلمة blockchain سلسلة، وكلمة token رمزًا، وwallet محفظة، وledger سجلًا، وnode عقدة.',
    ],
    ['a name or two', 'Human Rights Watch'],
    ['a text without a letter', '2026\n\n***'],
    ['code in an Arabic text', `مثال:\n\n\`\`\`\n${english}\n\`\`\``],
  ];
  for (const [sentence, text] of right) {
    test(`is not seen in ${sentence}`, () => {
      assert.deepEqual(placesOf(checkBody(text, 'other-language')), []);
    });
  }
});
