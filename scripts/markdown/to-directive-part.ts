import type { ZonedTime } from '../../assets/shared/dates.ts';
import { parseZonedTime } from '../dates/zoned-time.ts';
import type { BodyPart, FiledImage } from './body.ts';
import type { BodyRun } from './body-run.ts';
import { refer, report } from './body-run.ts';
import type { AttributeName, DirectiveRule } from './directives.ts';
import { isEmbeddable } from './embed-hosts.ts';
import { nearestName } from './nearest-name.ts';
import type { Piece } from './parse-directive-line.ts';
import { readPicture } from './read-picture.ts';

/** A directive whose line was read, on its way to a part. */
export interface ReadDirective {
  readonly rule: DirectiveRule;
  /** Its name as the editor wrote it. */
  readonly written: string;
  readonly values: ReadonlyMap<AttributeName, Piece>;
  /** Offset of its line in the body. */
  readonly offset: number;
}

/**
 * Makes the part a directive stands for; undefined where a value is missing or can't be read, which is reported.
 *
 * @param parts what stands in a block; empty for a leaf
 * @param text the plain prose of what stands there
 */
export function toDirectivePart(
  run: BodyRun,
  read: ReadDirective,
  parts: readonly BodyPart[],
  text = '',
): BodyPart | undefined {
  const value = (name: AttributeName): string => read.values.get(name)?.text.trim() ?? '';
  switch (read.rule.name) {
    case 'related':
      return toRelated(run, read, value('slug'));
    case 'callout':
      return toCallout(run, read, value('name'));
    case 'figure':
      return toFigure(run, read);
    case 'embed':
      return toEmbed(run, read, value('url'), value('title'));
    case 'quote':
      return toQuote(value('speaker'), value('role'), parts);
    case 'gallery':
    case 'keypoints':
    case 'timeline':
    case 'note':
      return { type: read.rule.name, parts };
    case 'correction':
      return toCorrection(run, read, parts);
    case 'entry':
      return toEntry(run, read, value('title'), text, parts);
  }
}

/** Offset in the body of a value, or of the directive where it has none. */
function offsetOfValue(read: ReadDirective, name: AttributeName): number {
  return read.offset + (read.values.get(name)?.offset ?? 0);
}

function toRelated(run: BodyRun, read: ReadDirective, slug: string): BodyPart | undefined {
  if (slug === '') return undefined;
  refer(run, offsetOfValue(read, 'slug'), 'related', slug);
  return { type: 'related', slug };
}

function toCallout(run: BodyRun, read: ReadDirective, name: string): BodyPart | undefined {
  if (name === '') return undefined;
  const { callouts } = run.context;
  const offset = offsetOfValue(read, 'name');
  if (callouts === null || callouts.has(name)) {
    refer(run, offset, 'callout', name);
    return { type: 'callout', name };
  }
  const nearest = nearestName(name, callouts, (text) => text.toLowerCase());
  report(run, offset, 'unknown-callout', {
    ar: `لا نداء اسمه «${name}» في site.yaml. ${nearest === undefined ? 'عرفه هناك تحت callouts.' : `لعلك تقصد «${nearest}».`}`,
    en: `There is no call-out "${name}" in site.yaml. ${nearest === undefined ? 'Define it there under callouts.' : `Did you mean "${nearest}"?`}`,
  });
  return undefined;
}

function toFigure(run: BodyRun, read: ReadDirective): BodyPart | undefined {
  const text = (name: AttributeName): string => read.values.get(name)?.text ?? '';
  if (text('src').trim() === '') return undefined;
  const written = { src: text('src'), alt: text('alt'), caption: text('caption'), credit: text('credit') };
  const { image, faults, media } = readPicture({ ...written, decorative: read.values.has('decorative') }, run.context);
  for (const fault of faults) report(run, offsetOfValue(read, fault.part), fault.rule, fault.message);
  if (media !== undefined) refer(run, offsetOfValue(read, 'src'), 'image', media);
  return { type: 'figure', image };
}

function toEmbed(run: BodyRun, read: ReadDirective, url: string, title: string): BodyPart | undefined {
  if (url === '') return undefined;
  const src = read.values.get('src')?.text.trim() ?? '';
  if (isEmbeddable(url)) return { type: 'embed', url: new URL(url).href, title, ...toEmbedPicture(run, read, src) };
  const isPage = /^https?:\/\//i.test(url) && URL.canParse(url);
  report(run, offsetOfValue(read, 'url'), 'embed-host', {
    ar: `«${url}» ليس صفحة من المواقع التي يجوز تضمينها. ${isPage ? `ضعه رابطًا: [النص](${url}).` : 'اكتب عنوان الصفحة كاملًا، مثل https://www.youtube.com/watch?v=….'}`,
    en: `"${url}" is no page of a site that may be embedded. ${isPage ? `Make it a link: [text](${url}).` : 'Write the whole address of the page, like https://www.youtube.com/watch?v=….'}`,
  });
  return undefined;
}

/** The picture shown until a click; the title beside it says what it is. */
function toEmbedPicture(run: BodyRun, read: ReadDirective, src: string): { readonly image?: FiledImage } {
  if (src === '') return {};
  const written = { src, alt: '', caption: '', credit: '', decorative: true };
  const { image, faults, media } = readPicture(written, run.context);
  for (const fault of faults) report(run, offsetOfValue(read, 'src'), fault.rule, fault.message);
  if (media !== undefined) refer(run, offsetOfValue(read, 'src'), 'image', media);
  return { image };
}

function toQuote(speaker: string, role: string, parts: readonly BodyPart[]): BodyPart {
  return { type: 'quote', ...(speaker === '' ? {} : { speaker }), ...(role === '' ? {} : { role }), parts };
}

function toCorrection(run: BodyRun, read: ReadDirective, parts: readonly BodyPart[]): BodyPart | undefined {
  const date = readTime(run, read, 'date');
  return date === undefined ? undefined : { type: 'correction', date, parts };
}

/** An entry of live coverage; it gets its fragment when all of them are known. */
function toEntry(
  run: BodyRun,
  read: ReadDirective,
  title: string,
  text: string,
  parts: readonly BodyPart[],
): BodyPart | undefined {
  const time = readTime(run, read, 'time');
  if (time === undefined) return undefined;
  const [pinned, key] = [read.values.has('pinned'), read.values.has('key')];
  return { type: 'entry', title, pinned, key, fragment: '', text, parts, time };
}

function readTime(run: BodyRun, read: ReadDirective, name: 'date' | 'time'): ZonedTime | undefined {
  const written = read.values.get(name)?.text.trim() ?? '';
  if (written === '') return undefined;
  const result = parseZonedTime(written, run.context.zone);
  if (result.ok) return result.time;
  report(run, offsetOfValue(read, name), 'bad-time', result.message);
  return undefined;
}
