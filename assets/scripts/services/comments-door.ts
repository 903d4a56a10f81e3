import type { ServicesData } from '../../shared/reader-services.ts';
import { choose, isAllowed, onConsent } from './consent.ts';

/** What the comments' own script offers. */
interface CommentsModule {
  readonly openComments: (section: HTMLElement, data: ServicesData) => () => void;
}

/**
 * Opens the thread under an article when the reader allowed comments and comes near, or at a click, which is a yes to
 * comments. Closes it when the yes is withdrawn.
 */
export function startComments(data: ServicesData): void {
  const section = document.querySelector<HTMLElement>('[data-comments]');
  const button = section?.querySelector<HTMLElement>('[data-comments-show]');
  if (!section || !button || !data.comments) return;
  const doors = [...section.querySelectorAll<HTMLElement>('.comments-ask, .comments-doors')];
  let close: (() => void) | null = null;
  const setDoors = (hidden: boolean): void => doors.forEach((door) => (door.hidden = hidden));
  const open = async (): Promise<void> => {
    const { openComments } = (await import(data.scripts.comments)) as CommentsModule;
    if (close || !isAllowed('comments')) return;
    setDoors(true);
    close = openComments(section, data);
  };
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      near.disconnect();
      // Without the script the doors stay: the thread's own page is behind one of them.
      open().catch(() => undefined);
    },
    { rootMargin: '600px' },
  );
  button.hidden = false;
  button.addEventListener('click', () => allowComments());
  onConsent(() => {
    if (isAllowed('comments')) {
      near.observe(section);
      return;
    }
    near.disconnect();
    close?.();
    close = null;
    setDoors(false);
  });
}

/** Adds comments to what the reader allowed, and leaves the rest as it is. */
function allowComments(): void {
  const { allowed = '', asks = '' } = document.documentElement.dataset;
  const yes = [...new Set([...allowed.split(' ').filter(Boolean), 'comments'])];
  // The other purposes are still to be decided where they were not.
  choose(yes, document.documentElement.dataset.consent === 'ask' ? ['comments'] : asks.split(' '));
}
