/** A picture is the one that is looked at from this share of it on. */
const SEEN = 0.6;

/** What opens a picture of a gallery whole, where this script is missing or the reader wants it elsewhere. */
const linksOf = (gallery: Element): readonly HTMLAnchorElement[] => [
  ...gallery.querySelectorAll<HTMLAnchorElement>('.whole-picture'),
];

/** A picture with its words, as wide as the window allows. */
function toSlide(link: HTMLAnchorElement): HTMLLIElement {
  const slide = document.createElement('li');
  const figure = link.closest('figure')?.cloneNode(true);
  if (!(figure instanceof HTMLElement)) return slide;
  const opener = figure.querySelector('.whole-picture');
  opener?.replaceWith(...opener.childNodes);
  for (const source of figure.querySelectorAll('source')) source.sizes = '100vw';
  slide.append(figure);
  return slide;
}

/** Where a key leads from a picture, in the direction of the page; undefined for one that leads nowhere. */
function findGoal(key: string, current: number, last: number): number | undefined {
  const arrows = ['ArrowLeft', 'ArrowRight'];
  const [backward = '', forward = ''] = document.dir === 'rtl' ? arrows.toReversed() : arrows;
  return { [backward]: current - 1, [forward]: current + 1, Home: 0, End: last }[key];
}

/**
 * Opens the pictures of a gallery over the page, at one of them. They stand in a row that scrolls, so that a finger
 * moves them as it moves everything else, and in the direction of the page.
 */
function openGallery(template: HTMLTemplateElement, links: readonly HTMLAnchorElement[], first: number): void {
  const dialog = template.content.querySelector('dialog')?.cloneNode(true);
  if (!(dialog instanceof HTMLDialogElement)) return;
  const row = dialog.querySelector('ul');
  const status = dialog.querySelector('[role=status]');
  const steps = [...dialog.querySelectorAll<HTMLElement>('[data-step]')];
  if (!row || !status) return;
  const slides = links.map(toSlide);
  row.append(...slides);
  let current = first;
  const show = (place: number): void => {
    current = place;
    status.textContent = links[place]?.dataset.place ?? '';
    // Not disabled: whoever stands on a button at the end of the row would be thrown off it.
    for (const step of steps) step.ariaDisabled = String(!slides[place + Number(step.dataset.step)]);
  };
  const go = (place: number, behavior: ScrollBehavior = 'auto'): void => {
    if (!slides[place]) return;
    // Before it is there: who presses again goes on from it.
    show(place);
    slides[place].scrollIntoView({ behavior, block: 'nearest', inline: 'center' });
  };

  dialog.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const step = target.closest<HTMLElement>('[data-step]');
    if (step) go(current + Number(step.dataset.step));
    else if (!target.closest('img, figcaption, .lightbox-bar') || target.closest('[data-close]')) dialog.close();
  });
  dialog.addEventListener('keydown', (event) => {
    const goal = findGoal(event.key, current, slides.length - 1);
    if (goal === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    go(goal);
  });
  dialog.addEventListener('close', () => dialog.remove());
  const watch = new IntersectionObserver(
    (changes) => {
      const seen = changes.findLast(({ isIntersecting }) => isIntersecting);
      if (seen) show(slides.findIndex((slide) => slide === seen.target));
    },
    { root: row, threshold: SEEN },
  );

  document.body.append(dialog);
  dialog.showModal();
  go(first, 'instant');
  for (const slide of slides) watch.observe(slide);
}

const template = document.querySelector<HTMLTemplateElement>('#lightbox');
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.whole-picture') : null;
  const gallery = link?.closest('.gallery');
  // A reader who asks for a new tab gets one.
  if (!template || !link || !gallery || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const links = linksOf(gallery);
  openGallery(template, links, links.indexOf(link));
});
