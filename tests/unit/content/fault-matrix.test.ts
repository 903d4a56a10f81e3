import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { assertTried, invalidCases, type FaultMatrix } from '../fault-matrix.ts';

/** Every kind of fault in what a newsroom files, and who sees to it. */
const matrix: FaultMatrix = {
  'an unclosed quote, a tab, a block that is never closed': {
    cases: [
      'quote-unclosed',
      'quote-unclosed-single',
      'bracket-unclosed',
      'brace-unclosed',
      'tab-indent',
      'front-matter-unclosed',
      'front-matter-of-others',
    ],
  },
  'a field twice': { cases: ['field-twice', 'field-in-two-languages', 'inner-field-twice', 'author-and-authors'] },
  'no title': {
    cases: [
      'title-missing',
      'title-empty',
      'title-blank',
      'title-invisible',
      'fields-empty',
      'tags-with-a-blank',
      'fields-missing',
    ],
  },
  'a title that YAML reads as something else': {
    cases: [
      'title-is-list',
      'title-is-block-list',
      'title-is-number',
      'title-is-date',
      'title-is-boolean',
      'title-is-null',
      'title-is-fields',
      'title-is-comment',
      'values-cut-short',
    ],
  },
  'a headline in the letters of another language': { cases: ['title-in-latin-letters', 'title-in-arabic-letters'] },
  'an unknown field': {
    cases: ['field-unknown', 'field-unknown-arabic', 'inner-field-unknown', 'engine-fields', 'site-field-unknown'],
  },
  'a day, hour or year that is none': {
    cases: [
      'date-31-february',
      'date-month-13',
      'date-hour-25',
      'date-midnight-24',
      'date-year-26',
      'date-offset-15',
      'date-skipped-hour',
      'date-weekday-of-another',
      'date-missing',
      'dates-impossible',
    ],
  },
  'a date in another form': {
    cases: ['date-two-readings', 'date-compact', 'date-in-other-words', 'date-hijri'],
    tests: { 'unit/dates/zoned-time.test.ts': ['reads ${', '14 آذار 2026', '٢٠٢٦', '14-03-2026', '2026/03/14'] },
  },
  'a machine in another zone, with another language': {
    tests: {
      'unit/labels/language-names.test.ts': ['calls a language as its readers do'],
      'build/determinism.test.ts': [
        'UTC',
        'America/St_Johns',
        'Pacific/Kiritimati',
        'Asia/Kathmandu',
        'en_CA',
        'ar_SA',
      ],
      'unit/dates/zoned-time.test.ts': ['knows that Damascus kept its summer clocks in October 2022'],
    },
  },
  'a date to come': {
    cases: ['scheduled', 'related-to-scheduled'],
    tests: { 'build/drafts.test.ts': ['holds «${text}» in no file, the search index and its pictures included'] },
  },
  'a draft, and links to it': {
    cases: ['link-to-draft', 'related-to-draft'],
    tests: {
      'build/drafts.test.ts': ['holds «${text}» in no file'],
      'unit/content/read-newsroom.test.ts': ['is linked from no menu, call-out or author, which is told at each'],
      'build/inside-links.test.ts': [
        'to a draft and to a scheduled article are printed as their text, with a warning each',
      ],
    },
  },
  'an update before the publication': {
    cases: [
      'updated-before-date',
      'updated-in-the-future',
      'ended-before-date',
      'ended-in-news',
      'expires-before-date',
      'correction-before-date',
    ],
  },
  'an author or section that is not on file, tags in several spellings': {
    cases: ['author-unknown', 'authors-unknown', 'author-by-name', 'section-unknown', 'section-by-name', 'section-far'],
    tests: { 'unit/content/read-newsroom.test.ts': ['that differ by hamza, tashkeel, tatweel, ة/ه or ى/ي are one'] },
  },
  'a related link to itself, to nothing': {
    cases: [
      'related-to-itself-in-other-forms',
      'related-to-draft-in-other-forms',
      'related-to-itself',
      'related-to-nothing',
      'related-card-to-nothing',
      'related-page-unknown',
      'related-script',
    ],
  },
  'bytes that are no UTF-8': {
    cases: ['encoding-windows-1256', 'encoding-utf-16', 'encoding-lone-byte', 'encoding-of-others', 'site-encoding'],
    tests: {
      'unit/content/files/parse-source.test.ts': ['names UTF-16', 'names windows-1256', 'names a lone broken byte'],
      'unit/content/front-matter-properties.test.ts': ['throws at no bytes'],
    },
  },
  'a byte order mark, other line ends': {
    tests: {
      'build/text-forms.test.ts': ['with byte order marks', 'of Windows', 'of old Macs', '(NFD)'],
      'unit/content/files/parse-source.test.ts': ['takes away a byte order mark and turns CRLF and CR into LF'],
    },
  },
  'direction characters': {
    cases: [
      'override-in-body',
      'override-in-title',
      'override-escaped',
      'isolate-unclosed',
      'isolate-unopened-in-title',
      'embedding-in-author',
      'embedding-redundant',
      'override-everywhere',
      'override-by-reference',
      'site-override',
    ],
  },
  'control characters': {
    cases: [
      'control-characters',
      'null-escaped',
      'control-escaped',
      'field-with-terminal-code',
      'surrogate-escaped',
      'surrogate-escaped-after-emoji',
    ],
    tests: {
      'unit/content/files/parse-source.test.ts': ['finds control characters, each at its place'],
      'unit/markdown/body-properties.test.ts': ['becomes HTML and text without characters that XML forbids'],
    },
  },
  'what does not show': {
    tests: {
      'unit/content/read-newsroom.test.ts': [
        'cleans texts silently: invisible characters, tatweel, presentation forms, line ends',
        'out of the words of fields and of the text, without a word',
        'takes an address for the same with and without invisible characters',
      ],
    },
  },
  'letters composed and decomposed': {
    tests: {
      'unit/search/behaviour-rows.ts': ["normalize('NFD'))", "normalize('NFD'), 'مؤتمر'"],
      'build/addresses.test.ts': ['is composed (NFC), however the name of the file is written'],
      'build/text-forms.test.ts': ['are published as those with composed ones, whatever the text that names them has'],
      'unit/content/read-newsroom.test.ts': ['that differ only in Unicode form are one', 'whatever its Unicode form'],
      'unit/content/files/parse-source.test.ts': ['are those of the file whose letters are decomposed (NFD)'],
    },
  },
  'presentation forms, letters of other keyboards, tatweel': {
    tests: {
      'build/check-command.test.ts': [
        'warns of letters of other keyboards, of old encodings and of tatweel, and lets the text pass',
      ],
      'unit/search/behaviour-rows.ts': ['ﺳﻮﺭﻳﺎ', 'ترکیا', 'الحكــومة'],
      'unit/prose/rules/typography.test.ts': ['persian-letter', 'presentation-form', 'tatweel'],
    },
  },
  'what git left of a failed merge': {
    cases: ['merge-conflict', 'merge-conflict-in-fields', 'merge-conflict-of-others', 'site-merge-conflict'],
  },
  'a file without a text': {
    cases: [
      'file-empty',
      'file-blank',
      'body-empty',
      'body-invisible',
      'page-body-empty',
      'files-empty-of-others',
      'site-empty',
    ],
  },
  'a path that leads out of its folder': {
    cases: [
      'slug-traversal',
      'slug-backslash',
      'slug-drive',
      'slug-encoded-traversal',
      'alias-outside',
      'image-traversal',
      'related-traversal',
      'tag-traversal',
      'link-outside-folder',
      'slug-absolute',
      'slug-host',
      'slug-of-dots',
      'image-outside',
      'picture-traversal',
      'names-traversal',
      'section-traversal',
    ],
    tests: {
      'unit/content/address-properties.test.ts': [
        'names a file inside the folder of articles',
        'stays inside the site',
      ],
    },
  },
  'one address twice': {
    cases: [
      'address-twice',
      'address-twice-by-case',
      'address-twice-by-form',
      'page-address-twice',
      'author-address-twice',
      'alias-of-article',
      'alias-of-page',
      'alias-twice',
      'alias-twice-in-other-forms',
      'site-section-twice',
    ],
    tests: {
      'unit/content/files/list-content.test.ts': [
        'names both of two files of media whose names differ only in case or in Unicode form',
      ],
      'unit/content/read-newsroom.test.ts': ['that differ only in Unicode form are one'],
    },
  },
  'a name that can be no address': {
    cases: [
      ...[
        'slug-empty',
        'slug-long',
        'slug-with-blank',
        'slug-with-percent',
        'slug-with-hash',
        'slug-with-question-mark',
      ],
      ...[
        'slug-with-ampersand',
        'slug-with-quote',
        'slug-with-line-end',
        'slug-leading-dot',
        'slug-device',
        'slug-from-file-name',
      ],
      ...['slug-with-null', 'slug-trailing-dot', 'names-that-are-no-address', 'series-without-letters'],
      ...[
        'slug-with-tashkeel',
        'slug-with-eastern-digits',
        'alias-unwritable',
        'alias-unwritable-on-windows',
        'alias-with-query',
      ],
    ],
  },
  'an address that the site keeps for itself': {
    cases: [
      'slug-reserved',
      'page-reserved',
      'page-reserved-file',
      'page-reserved-names',
      'page-reserved-host-file',
      'alias-of-feed',
      'alias-below-own-files',
    ],
    tests: {
      'build/invalid-content.test.ts': ['keeps the name of each of its own files and folders from pages'],
    },
  },
  'tags called as JavaScript calls its own things, or as paths': {
    cases: ['tag-without-letters', 'tag-of-dots', 'tags-like-paths', 'prototype-fields'],
    tests: { 'unit/content/read-newsroom.test.ts': ['may be called as JavaScript calls its own things'] },
  },
  'old addresses in chains and loops, published ones that nothing leads on from': {
    cases: ['alias-of-itself', 'alias-chain', 'alias-loop', 'link-to-old-address'],
    tests: {
      'build/lost-addresses.test.ts': [
        'is told at the article that has another name now, with what to write there',
        'is told with all others that are gone, and what to write instead, in both languages',
      ],
    },
  },
  'a link to a page, place, file or picture that is not there': {
    cases: [
      'link-to-nothing',
      'link-to-no-place',
      'link-relative',
      'link-to-file',
      'page-link-to-nothing',
      'author-link-to-nothing',
      'site-menu-link',
      'image-missing',
      'links-in-blocks-to-nothing',
      'pictures-missing',
      'source-to-nothing',
      'author-own-link-to-nothing',
      'site-callout-to-nothing',
    ],
    tests: {
      'build/links.test.ts': ['has a file for every address it links to or loads', 'has a place for every fragment'],
    },
  },
  'old comments with an impossible date, a field that is none, or of no article': { cases: ['archive-date'] },
  'a snapshot of what is read most that names nothing, or is none': {
    cases: [
      'most-read-unknown',
      'most-read-twice',
      'most-read-wrong-date',
      'most-read-future',
      'most-read-field-unknown',
      'most-read-views-negative',
      'most-read-is-list',
      'most-read-merge-conflict',
    ],
  },
};

describe('every fault in what is filed is tried', () => {
  for (const [fault, trial] of Object.entries(matrix)) test(fault, () => assertTried(trial));

  test('no case is an empty folder', () => {
    for (const name of readdirSync(invalidCases))
      assert.ok(readdirSync(path.join(invalidCases, name)).length > 1, name);
  });
});
