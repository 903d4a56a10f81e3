import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { projectRoot } from '../../scripts/machine/project-root.ts';
import { buildFixture } from './build-fixture.ts';
import { makeContent, smallNewspaper, toArticleFile } from './make-content.ts';
import { hashTree } from './run-command.ts';

const fixture = path.join(projectRoot, 'tests', 'fixtures', 'site');
const work = await mkdtemp(path.join(tmpdir(), 'midad-forms-'));
after(() => rm(work, { recursive: true, force: true }));

/** Builds the fixture newspaper after every text in it was saved in another form. */
async function buildAs(save: (text: string) => string): Promise<string> {
  const content = await mkdtemp(path.join(work, 'content-'));
  await cp(fixture, content, { recursive: true });
  const files = await readdir(content, { recursive: true, withFileTypes: true });
  for (const { parentPath, name } of files.filter((entry) => entry.isFile() && /\.(?:md|yaml)$/.test(entry.name))) {
    const file = path.join(parentPath, name);
    await writeFile(file, save(await readFile(file, 'utf8')));
  }
  const site = await buildFixture({ content });
  const hash = await hashTree(site.dir);
  await site.remove();
  return hash;
}

const plain = await buildAs((text) => text);

describe('a newspaper whose texts were saved on another machine is the same, byte for byte,', () => {
  const forms: Readonly<Record<string, (text: string) => string>> = {
    'with byte order marks': (text) => `\uFEFF${text}`,
    'with the line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
    'with the line ends of old Macs': (text) => text.replaceAll('\n', '\r'),
    'with byte order marks and the line ends of Windows': (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
    'with decomposed letters (NFD)': (text) => text.normalize('NFD'),
  };
  for (const [form, save] of Object.entries(forms)) {
    test(form, async () => assert.equal(await buildAs(save), plain));
  }
});

describe('files whose names have decomposed letters, as macOS writes them,', () => {
  const [picture, leaflet] = ['أول/صورة-أحمد.jpg', 'بيان-أول.csv'];

  /** Builds with texts that name their files in one form, and files that are named in another. */
  async function buildWith(form: 'NFC' | 'NFD', filed: 'NFC' | 'NFD'): Promise<string> {
    const [shown, offered] = [picture.normalize(form), leaflet.normalize(form)];
    const content = await makeContent({
      ...smallNewspaper,
      'articles/one.md': toArticleFile(
        { title: '"خبر المدينة الأول"', date: '2026-11-01', image: `{ src: "${shown}", alt: "رجل" }` },
        `![رجل](${encodeURI(shown)})\n\n[البيان](/media/${offered})`,
      ),
      [`media/${leaflet.normalize(filed)}`]: 'أ,ب\n1,2\n',
    });
    const place = path.join(content.dir, 'media', picture.normalize(filed));
    await mkdir(path.dirname(place));
    await cp(path.join(fixture, 'media', 'harbour.jpg'), place);
    const site = await buildFixture({ content: content.dir });
    const hash = await hashTree(site.dir);
    await Promise.all([site.remove(), content.remove()]);
    return hash;
  }

  test('are published as those with composed ones, whatever the text that names them has', async () => {
    const composed = await buildWith('NFC', 'NFC');
    for (const [form, filed] of [
      ['NFC', 'NFD'],
      ['NFD', 'NFC'],
      ['NFD', 'NFD'],
    ] as const)
      assert.equal(await buildWith(form, filed), composed, `${form} names ${filed}`);
  });
});
