import assert from 'node:assert/strict';
import { mkdtemp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { FIXTURE_NOW } from './build-fixture.ts';
import { buildInProcess, type BuildEnding } from './build-in-process.ts';
import { makeContent, smallNewspaper, toArticleFile } from './make-content.ts';
import { hashTree, runCommand } from './run-command.ts';

/** A newspaper that is edited at random between builds. */
export interface EditedNewsroom {
  readonly apply: (edit: Edit) => Promise<void>;
  /** Builds into a folder of this name, and gives the hash of what stands there then. */
  readonly build: (name: string, ...words: readonly string[]) => Promise<string>;
  /** {@link build} in a process of its own, where others may build meanwhile. */
  readonly buildApart: (name: string) => Promise<string>;
  /** Where that folder lies. */
  readonly at: (name: string) => string;
  readonly remove: () => Promise<void>;
}

/** Articles are of these years; each has one that stays and shows all that is edited, and one that is withheld. */
export const years = ['2024', '2025', '2026'] as const;

const year = fc.constantFrom(...years);
const name = fc.constantFrom('one', 'two', 'three', 'four');
const word = fc.constantFrom('أول', 'ثانٍ', 'ثالث', 'المرفأ', 'السوق');
const color = fc.constantFrom('#456', '#645', '#564');

/** What a newsroom does between two builds. */
export const edit = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('files' as const),
      name,
      title: word,
      body: word,
      tag: word,
      author: fc.constantFrom('salim', 'mona'),
      section: fc.constantFrom('politics', 'economy'),
      year,
      day: fc.integer({ min: 1, max: 19 }),
      picture: fc.boolean(),
    }),
  },
  fc.record({ does: fc.constant('deletes' as const), name }),
  fc.record({ does: fc.constant('renames' as const), name, to: name }),
  fc.record({ does: fc.constant('withholds' as const), year, isDraft: fc.boolean() }),
  fc.record({ does: fc.constant('names the author' as const), as: word }),
  fc.record({ does: fc.constant('names the site' as const), as: word }),
  fc.record({ does: fc.constant('changes the picture' as const), color }),
  fc.record({ does: fc.constant('changes the report' as const), to: word }),
);
export type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

const image = '{ src: crane.png, alt: "رافعة" }';
const toFile = (article: string): string => `articles/edited-${article}.md`;
const toPicture = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 640, height: 400, channels: 3, background } })
    .png()
    .toBuffer();

/** @param settings lines that `site.yaml` has besides those of the smallest newspaper */
export async function openEditedNewsroom(settings = ''): Promise<EditedNewsroom> {
  const parent = await mkdtemp(path.join(tmpdir(), 'midad-edits-'));
  const toSettings = (as: string): string =>
    (smallNewspaper['site.yaml'] ?? '').replace(/^name: .*$/m, `name: "صحيفة ${as}"`) + settings;
  const content = await makeContent({
    ...smallNewspaper,
    'site.yaml': toSettings('المرفأ'),
    'authors/mona.md': '---\nname: "منى الأسعد"\n---\n',
    ...Object.fromEntries(years.flatMap((each) => [toStanding(each), toWithheld(each, false)])),
  });
  const media = path.join(content.dir, 'media');
  await mkdir(media);
  const apply = async (change: Edit): Promise<void> => {
    switch (change.does) {
      case 'files':
        return content.write(toFile(change.name), toEdited(change));
      case 'deletes':
        return rm(path.join(content.dir, toFile(change.name)), { force: true });
      case 'renames':
        return renameArticle(content.dir, change.name, change.to);
      case 'withholds':
        return content.write(...toWithheld(change.year, change.isDraft));
      case 'names the author':
        return content.write('authors/mona.md', `---\nname: "منى ${change.as}"\n---\n`);
      case 'names the site':
        return content.write('site.yaml', toSettings(change.as));
      case 'changes the picture':
        return writeFile(path.join(media, 'crane.png'), await toPicture(change.color));
      case 'changes the report':
        return writeFile(path.join(media, 'report.pdf'), `تقرير ${change.to}`);
    }
  };
  await apply({ does: 'changes the picture', color: '#456' });
  await apply({ does: 'changes the report', to: 'أول' });
  const at = (place: string): string => path.join(parent, place);
  const now = new Date(FIXTURE_NOW).toISOString();
  const toPlaces = (place: string): readonly string[] => [
    ...['--content', content.dir, '--output', at(place)],
    ...['--now', now, '--allow-fewer'],
  ];
  const hashBuilt = async (place: string, ending: Promise<BuildEnding>): Promise<string> => {
    const { code, said } = await ending;
    assert.equal(code, 0, said);
    return hashTree(at(place));
  };
  return {
    apply,
    at,
    build: (place, ...words) => hashBuilt(place, buildInProcess([...toPlaces(place), ...words])),
    buildApart: (place) => hashBuilt(place, runCommand('build', toPlaces(place))),
    remove: async () => {
      await Promise.all([content.remove(), rm(parent, { recursive: true, force: true })]);
    },
  };
}

function toStanding(each: string): readonly [file: string, text: string] {
  const fields = { title: `"المرفأ يفتح أبوابه عام ${each}"`, date: `${each}-11-01`, tags: 'السوق', image };
  const links = years.map((other) => `[السوق](/articles/quay-${other}/)`).join('، ');
  const text = `${links}، [التقرير](/media/report.pdf)\n\n![رافعة](crane.png)`;
  return [`articles/standing-${each}.md`, toArticleFile(fields, text)];
}

function toWithheld(each: string, isDraft: boolean): readonly [file: string, text: string] {
  const fields = { title: `"السوق في عام ${each}"`, date: `${each}-11-02`, tags: 'المرفأ' };
  return [`articles/quay-${each}.md`, toArticleFile(isDraft ? { ...fields, draft: 'true' } : fields)];
}

function toEdited(change: Extract<Edit, { does: 'files' }>): string {
  const { title, body, tag, author, section, day, picture } = change;
  const date = `${change.year}-11-${String(day).padStart(2, '0')}`;
  const fields = { title: `"خبر ${title}"`, date, tags: tag, author, section, ...(picture ? { image } : {}) };
  return toArticleFile(fields, `جملة عن ${body} ومعها [ما سبق](/articles/standing-2025/).`);
}

async function renameArticle(dir: string, from: string, to: string): Promise<void> {
  const filed = await readdir(path.join(dir, 'articles'));
  if (!filed.includes(path.basename(toFile(from)))) return;
  await rename(path.join(dir, toFile(from)), path.join(dir, toFile(to)));
}
