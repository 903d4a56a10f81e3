import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkScript } from '../../../../scripts/content/articles/check-script.ts';

describe('a headline', () => {
  const right: readonly (readonly [title: string, lang: string])[] = [
    ['البرلمان يبدأ مناقشة الموازنة', 'ar'],
    ['Parliament opens the debate', 'en'],
    ['BBC News', 'ar'],
    ['ماذا تعني Artificial General Intelligence؟', 'ar'],
    ['«القرار 2254»', 'ar'],
    ['1234567890123', 'ar'],
    ['What عصبية meant to Ibn Khaldun', 'en'],
    ['Парламент начал обсуждение', 'ru'],
  ];
  for (const [title, lang] of right) {
    test(`may be «${title}» where the language is ${lang}`, () => {
      assert.equal(checkScript(title, lang), undefined);
    });
  }

  const wrong: readonly (readonly [title: string, lang: string])[] = [
    ['Parliament opens the debate', 'ar'],
    ['Le Parlement débat du budget', 'ar-SY'],
    ['البرلمان يبدأ مناقشة الموازنة', 'en'],
    ['البرلمان يبدأ مناقشة موازنة 2026', 'fr'],
  ];
  for (const [title, lang] of wrong) {
    test(`«${title}» is told of where the language is ${lang}`, () => {
      assert.notEqual(checkScript(title, lang), undefined);
    });
  }
});
