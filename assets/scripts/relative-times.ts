import { formatRelative } from '../shared/arabic/relative-time.ts';
import type { DigitPolicy } from '../shared/arabic/digits.ts';
import { readClock } from './read-clock.ts';

/** Written in by the bundler. */
declare const bundledDigits: DigitPolicy;

/** Milliseconds after which the day that was printed says more than an age. */
const DAY = 86_400_000;
/** How often ages are told anew, in milliseconds: their smallest unit is a minute. */
const EVERY = 60_000;

/** A moment that the build printed in words. */
interface PrintedTime {
  readonly element: HTMLTimeElement;
  readonly moment: number;
  readonly words: string;
  readonly lang: 'ar' | 'en';
}

function readTime(element: HTMLTimeElement): PrintedTime {
  const isEnglish = element.closest<HTMLElement>('[dir]')?.dir === 'ltr';
  return {
    element,
    moment: Date.parse(element.dateTime),
    words: element.textContent,
    lang: isEnglish ? 'en' : 'ar',
  };
}

/** How long ago it was, while that is less than a day; a clock that runs behind gets what was printed, as paper does. */
function tellAge({ element, moment, words, lang }: PrintedTime, now: number): void {
  if (!(moment <= now && now - moment < DAY)) {
    element.textContent = words;
    return;
  }
  element.textContent = formatRelative(moment, now, { digits: bundledDigits, lang });
  element.title = words;
}

const times = [...document.querySelectorAll<HTMLTimeElement>('time[data-fresh]')].map(readTime);
const tellAges = (): void => {
  const now = readClock();
  for (const time of times) tellAge(time, now);
};
tellAges();
setInterval(tellAges, EVERY);
window.addEventListener('beforeprint', () => {
  for (const { element, words } of times) element.textContent = words;
});
window.addEventListener('afterprint', tellAges);
