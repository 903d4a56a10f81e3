import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { toFragment, toSlug } from '../../../assets/shared/arabic/slug.ts';
import { findSlugFault } from '../../../scripts/content/schemas/find-slug-fault.ts';
import { parseSitePath } from '../../../scripts/content/references/parse-site-path.ts';
import { parseTag, resolveTags } from '../../../scripts/content/references/resolve-tags.ts';
import { parseZonedTime } from '../../../scripts/dates/zoned-time.ts';
import { parseMediaPath } from '../../../scripts/markdown/media-path.ts';
import { toRootPath } from '../../../scripts/markdown/to-root-path.ts';
import { routes, toOutputFile } from '../../../scripts/routes.ts';
import { anyText } from '../shared/arabic/any-text.ts';

const siteUrl = 'https://news.example.org/repo/';
const hostile = fc
  .array(
    fc.constantFrom(
      ...['..', '.', '/', '\\', '%2e', '%2F', '%5c', '%00', '\0', ':', 'C:', '//', 'con', 'nul', 'aux.', '~', ' '],
      ...[
        'خبر',
        'a',
        'É',
        '٣',
        '\u202E',
        '\uFF0E',
        '\u2024',
        '?',
        '#',
        '%',
        '.md',
        '.jpg',
        'media',
        'page',
        '__proto__',
      ],
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));
const written = fc.oneof({ weight: 2, arbitrary: hostile }, { weight: 1, arbitrary: anyText });
const none: ReadonlySet<string> = new Set();
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** Fails unless a file of the output lies in its folder and has a name that every disk takes. */
function assertInside(file: string, folder: string): void {
  for (const system of [path.posix, path.win32]) {
    const root = system === path.posix ? `/out/${folder}` : `C:\\out\\${folder}`;
    const place = system.resolve(root, file.slice(folder.length + 1));
    assert.ok(place.startsWith(root + system.sep), `${file} → ${place}`);
  }
  for (const part of file.split('/')) assert.doesNotMatch(part, device, file);
}

describe('whatever is written as an address', () => {
  test('is refused as a slug, or names a file inside the folder of articles', () => {
    fc.assert(
      fc.property(written, (text) => {
        if (findSlugFault(text, none) !== undefined) return;
        assertInside(toOutputFile(routes.article(text)), 'articles');
      }),
      { numRuns: 3000 },
    );
  });

  test('may hold a dot inside, and nothing that nobody sees, which is told by its number', () => {
    assert.equal(findSlugFault('budget-2.0', none), undefined);
    assert.match(findSlugFault('خبر\u200Cعاجل', none)?.message.en ?? '', /U\+200C/);
    assert.match(findSlugFault('خبر؟', none)?.message.en ?? '', /«؟»/);
  });

  test('becomes a slug that the gate takes, or none', () => {
    fc.assert(
      fc.property(written, (text) => {
        const slug = toSlug(text);
        if (slug === '') return;
        assert.equal(findSlugFault(slug, none), undefined, slug);
        assert.equal(toSlug(slug), slug);
        assert.equal(toFragment(text), slug);
      }),
      { numRuns: 3000 },
    );
  });

  test('becomes tags whose pages lie in their folder, each in its own', () => {
    fc.assert(
      fc.property(fc.array(written, { maxLength: 12 }), (texts) => {
        const spellings = texts.map(parseTag).flatMap((reading) => (reading.ok ? reading.tag : []));
        const tags = [...resolveTags(spellings).values()];
        for (const { slug } of tags) assertInside(toOutputFile(routes.tag(slug)), 'tags');
        assert.equal(new Set(tags.map(({ slug }) => slug)).size, tags.length);
      }),
      { numRuns: 1000 },
    );
  });

  test('is refused as a picture, or is a file below the folder of media', () => {
    fc.assert(
      fc.property(written, (text) => {
        const read = parseMediaPath(text);
        if (read.type !== 'local') return;
        const place = path.posix.resolve('/content/media', read.file);
        assert.ok(place.startsWith('/content/media/'), place);
        assert.doesNotMatch(read.file, /[\\\0]/);
      }),
      { numRuns: 3000 },
    );
  });

  test('is refused as an old address or a link, or stays inside the site', () => {
    fc.assert(
      fc.property(written, (text) => {
        for (const form of [text, `/${text}`, siteUrl + text, toRootPath(siteUrl + text, siteUrl)]) {
          const read = parseSitePath(form, siteUrl);
          if (read === undefined) continue;
          const place = path.posix.resolve('/out', `.${read.replace(/[?#].*$/s, '')}`);
          assert.ok(place === '/out' || place.startsWith('/out/'), `${form} → ${place}`);
          assert.doesNotMatch(read, /^\/\/|[\\\0]/);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('whatever is written as a date', () => {
  const digits = fc.constantFrom(...Array.from('0123456789٠١٢٣٤٥٦٧٨٩۱۴/-:. T+Z،'), 'آذار', 'مارس', 'هـ', 'ص', 'رجب');
  const date = fc.oneof(
    anyText,
    fc.array(digits, { maxLength: 24 }).map((units) => units.join('')),
    fc.tuple(fc.integer(), fc.integer(), fc.integer()).map((parts) => parts.join('-')),
  );

  test('is a day of the calendar in the site’s zone, or an error in both languages', () => {
    fc.assert(
      fc.property(date, (text) => {
        const read = parseZonedTime(text, 'Asia/Damascus');
        if (!read.ok) {
          assert.ok(read.message.ar.length > 10 && read.message.en.length > 10);
          return;
        }
        const { epoch, iso, year, month, day } = read.time;
        assert.equal(Date.parse(iso), epoch);
        assert.equal(iso.slice(0, 10), [year, month, day].map((part) => String(part).padStart(2, '0')).join('-'));
        assert.ok(year >= 1900 && year <= 9999, iso);
      }),
      { numRuns: 3000 },
    );
  });
});
