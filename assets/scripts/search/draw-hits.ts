import { isolatePlain } from '../../shared/arabic/direction.ts';
import { markLine, toExcerpt, type ExcerptPart } from '../../shared/search-excerpt.ts';
import type { Fragment } from '../../shared/search-index-format.ts';
import type { SearchPageData } from '../../shared/search-words.ts';
import type { WordPlace } from '../../shared/search-terms.ts';

/** A page that was found, and where the query's words stand on it. */
export interface Hit {
  readonly fragment: Fragment;
  readonly places: readonly WordPlace[];
}

/** A hit as the build would print it: the page's template, filled. Everything goes in as text. */
export function drawHit(hit: Hit, template: HTMLTemplateElement, data: SearchPageData): DocumentFragment {
  const drawn = document.importNode(template.content, true);
  const { fragment, places } = hit;
  const part = (name: string): HTMLElement | null => drawn.querySelector<HTMLElement>(name);
  const direction = fragment.lang.startsWith('ar') ? 'rtl' : 'auto';
  part('.card')?.setAttribute('lang', fragment.lang);
  part('.card')?.setAttribute('data-section', fragment.section.slug);
  part('.card-text')?.setAttribute('dir', direction);
  fillLink(part('.kicker-section'), data.sectionHrefs[fragment.section.slug], [
    { text: fragment.section.name, marked: false },
  ]);
  fillLink(part('.card-title a'), fragment.url, markLine(fragment.text, 0, places));
  part('.card-standfirst')?.replaceChildren(...toNodes(toExcerpt(fragment.text, places)));
  part('.card-authors')?.replaceChildren(fragment.authors.map(({ name }) => name).join(data.labels.listSeparator));
  fillKind(part('.kind'), fragment);
  fillTime(part('.card-meta'), fragment);
  fillPicture(part('.card-picture'), fragment);
  return drawn;
}

function toNodes(parts: readonly ExcerptPart[]): readonly (Node | string)[] {
  return parts.map(({ text, marked }) => {
    if (!marked) return isolatePlain(text);
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

function fillLink(link: HTMLElement | null, href: string | undefined, parts: readonly ExcerptPart[]): void {
  if (link === null) return;
  link.replaceChildren(...toNodes(parts));
  if (href === undefined) link.removeAttribute('href');
  else link.setAttribute('href', href);
}

/** «رأي» in the section «رأي» is said once, as on the cards that the build prints. */
function fillKind(kind: HTMLElement | null, fragment: Fragment): void {
  if (kind === null) return;
  kind.dataset.kind = fragment.kind;
  kind.textContent = fragment.kindLabel === fragment.section.name ? '' : fragment.kindLabel;
}

/** Counts of reading time, comments and views are not in the index: their places are taken out. */
function fillTime(meta: HTMLElement | null, fragment: Fragment): void {
  const time = meta?.querySelector('time');
  if (!meta || !time) return;
  time.dateTime = fragment.date;
  time.textContent = fragment.dateText;
  for (const other of meta.querySelectorAll('span:not(.card-authors)')) other.remove();
}

function fillPicture(place: HTMLElement | null, { image }: Fragment): void {
  if (place === null) return;
  if (image === null) {
    place.remove();
    return;
  }
  const picture = document.createElement('img');
  picture.loading = 'lazy';
  picture.decoding = 'async';
  picture.width = image.width;
  picture.height = image.height;
  // The headline beside it says what it is of.
  picture.alt = '';
  picture.src = image.src;
  place.replaceChildren(picture);
}
