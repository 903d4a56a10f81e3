import { formatNumber } from '../../../assets/shared/arabic/digits.ts';
import { isSameDay } from '../../content/articles/moments.ts';
import { labelsFor } from '../../labels/labels-for.ts';
import { readerLabelsFor } from '../../labels/reader-labels-for.ts';
import type { BodyPart } from '../../markdown/body.ts';
import { toPlayer, type Player } from '../../markdown/embed-players.ts';
import { toImageView } from '../image-view.ts';
import type { PageContext } from '../page-context.ts';
import type { PlayerView } from '../reader-views.ts';
import { toOptionalTextView, toTextView } from '../text-view.ts';
import { toDatePolicy, toTimeView } from '../time-view.ts';
import { unlinkWithheld } from './unlink-withheld.ts';
import type { BodyPartView } from './body-part-view.ts';

interface BodyLanguage {
  readonly lang: string;
  readonly dir: 'rtl' | 'ltr';
}

/**
 * Resolves everything a body points at. What is not there (a related article withheld as a draft) leaves no trace.
 */
export function toBodyView(
  parts: readonly BodyPart[],
  language: BodyLanguage,
  context: PageContext,
): readonly BodyPartView[] {
  return parts.flatMap((part, index) =>
    part.type === 'entry'
      ? toEntryView(part, parts[index - 1], language, context)
      : (toPartView(part, language, context) ?? []),
  );
}

type Entry = Extract<BodyPart, { type: 'entry' }>;

/** An entry names its day where another day, or what is pinned, stood before it. */
function toEntryView(
  entry: Entry,
  before: BodyPart | undefined,
  language: BodyLanguage,
  context: PageContext,
): BodyPartView {
  const { time, pinned, key, fragment } = entry;
  const dates = toDatePolicy(context.newsroom.dates, language.lang);
  const goesOn = before?.type === 'entry' && before.pinned === pinned && isSameDay(before.time, time);
  return {
    type: 'entry',
    time: toTimeView(time, 'entry', dates),
    day: goesOn ? null : toTimeView(time, 'day', dates).text,
    hour: toTimeView(time, 'hour', dates).text,
    title: toTextView(entry.title, language.dir),
    pinned,
    key,
    fragment,
    parts: toBodyView(entry.parts, language, context),
  };
}

function toPartView(part: Exclude<BodyPart, Entry>, language: BodyLanguage, context: PageContext): BodyPartView | null {
  const { dir } = language;
  const dates = toDatePolicy(context.newsroom.dates, language.lang);
  switch (part.type) {
    case 'html':
      return { type: 'html', html: context.rebaseHtml(unlinkWithheld(part.html, context.collections.bySlug)) };
    case 'related': {
      const article = context.collections.bySlug.get(part.slug);
      return article ? { type: 'related', card: context.toCard(article) } : null;
    }
    case 'callout':
      return toCalloutView(part.name, dir, context);
    case 'figure': {
      const image = toImageView(part.image, dir, context);
      return image && { type: 'figure', image, place: null };
    }
    case 'embed':
      return toEmbedView(part, language, context);
    case 'quote':
      return {
        type: 'quote',
        speaker: toOptionalTextView(part.speaker, dir),
        role: toOptionalTextView(part.role, dir),
        parts: toBodyView(part.parts, language, context),
      };
    case 'correction':
      return {
        type: 'correction',
        time: toTimeView(part.date, 'date', dates),
        parts: toBodyView(part.parts, language, context),
      };
    case 'gallery':
      return {
        type: 'gallery',
        parts: placePictures(toBodyView(part.parts, language, context), language.lang, context),
      };
    default:
      return { type: part.type, parts: toBodyView(part.parts, language, context) };
  }
}

/**
 * Tells the pictures of a gallery that open whole their places among each other. One without words has no name for the
 * way there, and one of another host is shown as it comes.
 */
function placePictures(
  parts: readonly BodyPartView[],
  lang: string,
  { newsroom }: PageContext,
): readonly BodyPartView[] {
  const opening = parts.filter((part) => part.type === 'figure' && part.image.alt !== '' && part.image.size !== null);
  const { digits } = toDatePolicy(newsroom.dates, lang);
  const { pictureOf } = labelsFor(lang);
  return parts.map((part) => {
    const index = opening.indexOf(part);
    if (part.type !== 'figure' || index < 0) return part;
    const [position, total] = [formatNumber(index + 1, digits), formatNumber(opening.length, digits)];
    return { type: 'figure', image: part.image, place: pictureOf(position, total) };
  });
}

function toEmbedView(
  { url, title, image }: Extract<BodyPart, { type: 'embed' }>,
  { lang, dir }: BodyLanguage,
  context: PageContext,
): BodyPartView {
  const host = new URL(url).hostname;
  const player = context.newsroom.site.embeds.load === 'click' ? toPlayer(url) : null;
  return {
    type: 'embed',
    url,
    title: toTextView(title, dir),
    host,
    image: toImageView(image, dir, context),
    player: player && toPlayerView(player, lang),
  };
}

/** The player, and the word on what a click loads and from where. */
function toPlayerView({ site, src }: Player, lang: string): PlayerView {
  const { notice, load, unload, sites } = readerLabelsFor(lang).embed;
  return { src, notice: notice(sites[site], new URL(src).hostname), load: load(sites[site]), unload };
}

function toCalloutView(name: string, dir: 'rtl' | 'ltr', context: PageContext): BodyPartView | null {
  const callout = context.newsroom.site.callouts[name];
  if (!callout) return null;
  return { type: 'callout', name, text: toTextView(callout.text, dir), action: callout.action, url: callout.url };
}
