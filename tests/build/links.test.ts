import assert from 'node:assert/strict';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import type { CheerioAPI } from 'cheerio';
import { projectRoot } from '../../scripts/machine/project-root.ts';
import { toOutputFile } from '../../scripts/routes.ts';
import { buildFixture, type BuiltSite } from './build-fixture.ts';

/** A clock under which the demo newspaper has scheduled articles still to come. */
const DEMO_NOW = Date.parse('2026-11-25T09:00:00Z');

const sites: readonly (readonly [name: string, site: BuiltSite])[] = [
  ['the fixture', await buildFixture()],
  ['the fixture below a path', await buildFixture({ url: 'https://example.org/repo/' })],
  ['the fixture in preview', await buildFixture({ preview: true })],
  ['the demo newspaper', await buildFixture({ content: path.join(projectRoot, 'content'), now: DEMO_NOW })],
];
after(() => Promise.all(sites.map(([, site]) => site.remove())));

interface Address {
  readonly page: string;
  readonly address: string;
  /** Whether a browser fetches it without being asked. */
  readonly fetched: boolean;
}

interface SitePages {
  readonly addresses: readonly Address[];
  readonly files: ReadonlySet<string>;
  /** Ids by output file. */
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
  /** The path below which the site stands. */
  readonly prefix: string;
}

const toPath = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

function readAddresses($: CheerioAPI, page: string): readonly Address[] {
  const found: Address[] = [];
  const add = (address: string | undefined, fetched: boolean): void => {
    if (address !== undefined && address !== '') found.push({ page, address, fetched });
  };
  $('a[href], area[href]').each((_, element) => add($(element).attr('href'), false));
  $('form[action]').each((_, element) => add($(element).attr('action'), false));
  $('link[href]').each((_, element) => {
    const rel = $(element).attr('rel') ?? '';
    add($(element).attr('href'), /stylesheet|preload|icon|manifest/.test(rel));
  });
  $('[src], [poster], object[data]').each((_, element) => {
    add($(element).attr('src') ?? $(element).attr('poster') ?? $(element).attr('data'), true);
  });
  $('[srcset]').each((_, element) => {
    for (const part of ($(element).attr('srcset') ?? '').split(/,\s+/)) add(part.split(' ')[0], true);
  });
  return found;
}

async function readPages(site: BuiltSite): Promise<SitePages> {
  const files = await site.files();
  const pages = await Promise.all(
    files.filter((file) => file.endsWith('.html')).map(async (file) => [file, await site.page(toPath(file))] as const),
  );
  const canonical = pages[0]?.[1]('link[rel="canonical"]').attr('href') ?? '';
  const home = (await site.page('/'))('link[rel="canonical"]').attr('href') ?? '';
  assert.ok(canonical.startsWith(home));
  return {
    files: new Set(files),
    addresses: pages.flatMap(([file, $]) => readAddresses($, toPath(file))),
    ids: new Map(
      pages.map(([file, $]) => [
        file,
        new Set(
          $('[id]')
            .map((_, element) => $(element).attr('id'))
            .get(),
        ),
      ]),
    ),
    prefix: new URL(home).pathname,
  };
}

/** The file and fragment an address of this site leads to; null for an address elsewhere. */
function resolve({ page, address }: Address, { prefix }: SitePages): { file: string; fragment: string } | null {
  const base = new URL(`.${encodeURI(page)}`, `https://site.invalid${prefix}`);
  const { origin, pathname, hash } = new URL(address, base);
  if (origin !== base.origin) return null;
  if (!pathname.startsWith(prefix)) return { file: `(outside ${prefix}) ${pathname}`, fragment: '' };
  const inside = `/${decodeURIComponent(pathname.slice(prefix.length))}`;
  return { file: toOutputFile(inside), fragment: decodeURIComponent(hash.slice(1)) };
}

for (const [name, site] of sites) {
  describe(name, async () => {
    const pages = await readPages(site);

    test('has a file for every address it links to or loads', () => {
      const missing = pages.addresses.flatMap((address) => {
        const target = resolve(address, pages);
        if (!target || pages.files.has(target.file) || target.file.startsWith('pagefind/')) return [];
        return `${address.page}: ${address.address} → ${target.file}`;
      });
      assert.deepEqual([...new Set(missing)], []);
      assert.ok(pages.addresses.length > 1_000);
    });

    test('has a place for every fragment', () => {
      const missing = pages.addresses.flatMap((address) => {
        const target = resolve(address, pages);
        if (!target || target.fragment === '' || target.fragment === 'top') return [];
        return pages.ids.get(target.file)?.has(target.fragment) === true ? [] : `${address.page}: ${address.address}`;
      });
      assert.deepEqual([...new Set(missing)], []);
    });

    test('loads nothing from another host', () => {
      const outside = pages.addresses.filter((address) => address.fetched && !resolve(address, pages));
      assert.deepEqual(outside, []);
    });

    test('loads nothing from another host by its styles', async () => {
      const styles = [...pages.files].filter((file) => file.endsWith('.css'));
      for (const file of styles) {
        const urls = [...(await site.text(`/${file}`)).matchAll(/url\(\s*["']?([^"')]+)/g)].map(([, url = '']) => url);
        assert.deepEqual(
          urls.filter((url) => /^(?:https?:)?\/\//.test(url)),
          [],
          file,
        );
        for (const url of urls.filter((one) => !one.startsWith('data:') && !one.startsWith('#'))) {
          assert.ok(pages.files.has(path.posix.join(path.posix.dirname(file), url)), `${file}: ${url}`);
        }
      }
      assert.ok(styles.length > 0);
    });

    test('repeats no id on a page', async () => {
      for (const file of pages.ids.keys()) {
        const $ = await site.page(toPath(file));
        const ids = $('[id]')
          .map((_, element) => $(element).attr('id'))
          .get();
        assert.deepEqual(
          ids.filter((id, index) => ids.indexOf(id) !== index),
          [],
          file,
        );
      }
    });
  });
}
