import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { toPageName } from '../../../scripts/pages/page-name.ts';
import { makeArticle, makeAuthor, makePage, makeSeries, makeTag } from '../collections/make-newsroom.ts';
import { makePageContext } from './make-page-context.ts';

const article = makeArticle('a', {
  authors: [makeAuthor('salim', { name: 'سليم حداد' })],
  tags: [makeTag('مرفأ المدينة')],
  series: makeSeries('ملف الميناء', 1),
});
const context = makePageContext([article], { pages: [makePage('about', { title: 'من نحن' })] });

describe('toPageName', () => {
  const cases: readonly (readonly [path: string, name: string])[] = [
    ['/', 'المرفأ'],
    ['/about/', 'من نحن'],
    ['/about', 'من نحن'],
    ['/about/#contact', 'من نحن'],
    ['/sections/politics/', 'سياسة'],
    ['/authors/salim/', 'سليم حداد'],
    ['/tags/مرفأ-المدينة/', 'مرفأ المدينة'],
    ['/series/ملف-الميناء/', 'ملف الميناء'],
    ['/archive/', 'الأرشيف'],
    ['/archive/2026/', '/archive/2026/'],
  ];
  for (const [path, name] of cases) {
    test(`calls ${path} «${name}»`, () => assert.equal(toPageName(path, context), name));
  }
});
