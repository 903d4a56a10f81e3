import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { SearchIndex } from '../../../assets/shared/search-index.ts';
import { background, behaviourRows } from './behaviour-rows.ts';
import { findUrls, makeDocument, makeIndex } from './make-index.ts';

describe('what a word finds', () => {
  let index: SearchIndex;
  const texts = [...new Set(behaviourRows.map(({ text }) => text))];

  before(async () => {
    const documents = [...texts, ...background].map((body, i) => makeDocument({ url: `/${i}/`, title: 'مادة', body }));
    ({ index } = await makeIndex(documents));
  });

  for (const { query, text, finds } of behaviourRows) {
    test(`«${query}» ${finds ? 'finds' : 'does not find'} «${text}»`, async () => {
      const urls = await findUrls(index, query);
      assert.equal(urls.includes(`/${texts.indexOf(text)}/`), finds);
    });
  }
});
