import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { buildFixture } from '../build/build-fixture.ts';
import { makeContent, smallNewspaper, toArticleFile } from '../build/make-content.ts';
import { pageKinds } from './page-kinds.ts';
import { readDeclarations } from './read-declarations.ts';
import { serveBuilt, serveNewspaper } from './serve-newspaper.ts';

/** A phone, and the widths at which articles are laid out anew, in CSS pixels. */
const widths = [360, 768, 1024, 1216, 1280];

interface Box {
  readonly name: string;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The places of an article's parts, in CSS pixels. Runs in the page. */
function measureParts(): readonly Box[] {
  return [...document.querySelectorAll('.article > *')].map((part) => {
    const { top, bottom, left, right } = part.getBoundingClientRect();
    return { name: part.className, top, bottom, left, right };
  });
}

function overlap(one: Box, other: Box): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > 1 && down > 1;
}

/** Lines that a dot ends, in what is said of an article beside its headline. Runs in the page. */
function findDanglingDots(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>(':is(.card-meta, .counts) .dot')]
    .filter((dot) => dot.checkVisibility())
    .filter((dot) => {
      const next = dot.nextElementSibling?.getClientRects()[0];
      return next === undefined || next.top > dot.getBoundingClientRect().bottom;
    })
    .map((dot) => dot.parentElement?.innerText ?? '');
}

describe('the parts of a page on screens of every width', () => {
  const newspaper = serveNewspaper({ content: '../../content', index: false });

  test(`no page is wider than a screen of ${widths.join(', ')} px`, async () => {
    await newspaper.withSharedPage({}, async (page) => {
      for (const address of Object.values(pageKinds)) {
        await page.goto(address);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          const taken = await page.evaluate(() => document.documentElement.scrollWidth);
          assert.ok(taken <= width, `${address} is ${taken} px wide on ${width}`);
        }
      }
    });
  });

  for (const width of widths) {
    test(`the parts of an article do not cover each other at ${width} px, and each is as wide as a card`, async () => {
      await newspaper.withSharedPage({ viewport: { width, height: 900 } }, async (page) => {
        for (const kind of ['live', 'news', 'opinion', 'English'] as const) {
          await page.goto(pageKinds[kind]);
          const parts = await page.evaluate(measureParts);
          assert.ok(parts.length > 4, kind);
          for (const [i, part] of parts.entries()) {
            const covered = parts.slice(i + 1).filter((other) => overlap(part, other));
            assert.deepEqual(covered, [], `${kind}: ${part.name}`);
            assert.ok(part.right - part.left >= 160, `${kind}: ${part.name} is ${part.right - part.left} px wide`);
          }
        }
      });
    });
  }

  test('hold to style sheets of which the browser drops no declaration', async () => {
    const declarations = readDeclarations();
    assert.ok(declarations.length > 1_000);
    await newspaper.withSharedPage({}, async (page) => {
      const dropped = await page.evaluate(
        (all) => all.filter(([property, value]) => !CSS.supports(property, value)),
        declarations,
      );
      assert.deepEqual(dropped, []);
    });
  });

  test('the menu of a phone opens where the section is in view, and goes on from there without a script', async () => {
    await newspaper.withSharedPage(
      { viewport: { width: 360, height: 740 }, javaScriptEnabled: false },
      async (page) => {
        for (const section of ['syria', 'world', 'opinion']) {
          await page.goto(`/sections/${section}/`);
          const current = page.locator('.site-nav [aria-current]');
          await current.evaluate((link) => Promise.all(link.getAnimations().map(({ finished }) => finished)));
          const { left, right } = await current.evaluate((link) => link.getBoundingClientRect());
          assert.ok(left >= 0 && right <= 360, `${section}: ${left} to ${right}`);
        }
        await page.locator('.site-nav ul').evaluate((menu) => menu.scrollTo({ left: 0, behavior: 'instant' }));
        assert.equal(await page.locator('.site-nav ul').evaluate((menu) => menu.scrollLeft), 0);
      },
    );
  });

  for (const width of [320, 360, 640, 768, 1024]) {
    test(`no dot ends a line of what is said of an article at ${width} px`, async () => {
      await newspaper.withSharedPage({ viewport: { width, height: 900 } }, async (page) => {
        for (const address of [pageKinds.home, pageKinds.news, '/sections/constitutions/', '/sections/syria/']) {
          await page.goto(address);
          assert.ok((await page.locator('.dot').count()) > 0, address);
          assert.deepEqual(await page.evaluate(findDanglingDots), [], address);
        }
      });
    });
  }

  test('a chart is seen whole beside its headline where it can be read, and not at all on a phone', async () => {
    for (const [width, shown] of [
      [360, false],
      [768, true],
    ] as const) {
      await newspaper.withSharedPage({ viewport: { width, height: 900 } }, async (page) => {
        await page.goto('/sections/elections/');
        const charts = page.locator('.front-rest .card-drawing img');
        const photos = page.locator('.front-rest .card-picture:not(.card-drawing) img');
        assert.ok((await charts.count()) > 0 && (await photos.count()) > 0);
        const fitOf = (images: typeof charts): Promise<readonly string[]> =>
          images.evaluateAll((all) => [...new Set(all.map((image) => getComputedStyle(image).objectFit))]);
        assert.deepEqual([await fitOf(charts), await fitOf(photos)], [['contain'], ['cover']]);
        assert.equal(await charts.first().isVisible(), shown, `${width} px`);
        assert.ok(await photos.first().isVisible());
      });
    }
  });

  for (const width of [768, 1280]) {
    test(`every row of a section's front is full at ${width} px, whatever number is left for the last`, async () => {
      await newspaper.withSharedPage({ viewport: { width, height: 900 } }, async (page) => {
        for (const section of ['world', 'elections', 'institutions', 'diplomacy', 'opinion']) {
          await page.goto(`/sections/${section}/`);
          // An odd one of an even number.
          if (section === 'opinion')
            await page.locator('.front-rest > li:last-child').evaluate((voice) => voice.remove());
          const holes = await page.locator('.front-rest').evaluate((list) => {
            const place = list.getBoundingClientRect();
            const cards = [...list.children].map((card) => card.getBoundingClientRect());
            return cards
              .map(({ top }) => cards.filter((card) => Math.abs(card.top - top) < 1))
              .map((row) => Math.min(...row.map(({ left }) => left)) - place.left)
              .filter((empty) => empty > 1);
          });
          assert.deepEqual(holes, [], section);
        }
      });
    });
  }

  test('a section of words alone leaves no hole under its first article on the home page', async () => {
    await newspaper.withSharedPage({ viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.goto(pageKinds.home);
      const list = page.locator('.band-mosaic .cards:has(> :nth-child(4))').first();
      const starts = (): Promise<readonly number[]> =>
        list.locator('> li').evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().right));
      const [lead, , third] = await starts();
      assert.notEqual(third, lead, 'beside a picture they stand in a column');
      await list.evaluate((cards) => cards.querySelectorAll('.card-picture').forEach((picture) => picture.remove()));
      const [leadInWords, , thirdInWords] = await starts();
      assert.equal(thirdInWords, leadInWords);
    });
  });

  test('the text follows its head although two bylines and two times stand in the margin', async () => {
    await newspaper.withSharedPage({ viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.goto(pageKinds.live);
      const find = (parts: readonly Box[], name: string): Box => {
        const part = parts.find((box) => box.name === name);
        assert.ok(part, name);
        return part;
      };
      const parts = await page.evaluate(measureParts);
      const gap = find(parts, 'article-main').top - find(parts, 'article-header').bottom;
      assert.ok(gap >= 0 && gap < 48, `${gap} px are empty under the head`);
    });
  });
});

describe('three articles of the second rank', () => {
  const newspaper = serveBuilt(async () => {
    const titles = ['المجلس يقرّ الموازنة', 'الميناء يفتح رصيفه', 'البلدية تعيد ترقيم الشوارع', 'السوق القديم يُرمَّم'];
    const articles = titles.map((title, index) => [
      `articles/rank-${index}.md`,
      toArticleFile({ title: `"${title}"`, date: `2026-11-1${index}T10:00` }),
    ]);
    const content = await makeContent({
      ...smallNewspaper,
      'site.yaml': `${smallNewspaper['site.yaml'] ?? ''}home:\n  - { slot: lead, count: 4 }\n  - { slot: latest, count: 4 }\n`,
      ...(Object.fromEntries(articles) as Record<string, string>),
    });
    const site = await buildFixture({ content: content.dir, index: false });
    await content.remove();
    return site;
  });

  for (const width of [640, 768, 1024, 1280]) {
    test(`stand side by side at ${width} px`, async () => {
      await newspaper.withSharedPage({ viewport: { width, height: 900 } }, async (page) => {
        await page.goto('/');
        const tops = await page
          .locator('.band-lead .cards > li')
          .evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().top));
        assert.equal(tops.length, 3);
        assert.equal(new Set(tops).size, 1, tops.join(', '));
      });
    });
  }
});

/** Whether a line of the element begins with the dot between two of its parts. Runs in the page. */
function hasDotAtLineStart(kicker: Element): boolean {
  const walker = document.createTreeWalker(kicker, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const start = kicker.getBoundingClientRect().right;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const dot = node.textContent?.indexOf('·') ?? -1;
    if (dot < 0) continue;
    range.setStart(node, dot);
    range.setEnd(node, dot + 1);
    if (start - range.getBoundingClientRect().right < 2) return true;
  }
  return false;
}

describe('the line above the headline of a part of a file', () => {
  const newspaper = serveNewspaper({ content: '../../content', index: false });

  for (const width of [320, 344, 360, 390]) {
    test(`breaks at no place that leaves a dot before a line at ${width} px`, async () => {
      await newspaper.withSharedPage({ viewport: { width, height: 900 } }, async (page) => {
        await page.goto(pageKinds['part of a series']);
        const kicker = page.locator('.article-header .kicker');
        assert.match(await kicker.innerText(), /·.*·/s);
        assert.equal(await kicker.evaluate(hasDotAtLineStart), false);
      });
    });
  }
});

describe('words that are longer than their place', () => {
  const newspaper = serveBuilt(async () => {
    const content = await makeContent({
      ...smallNewspaper,
      'site.yaml': (smallNewspaper['site.yaml'] ?? '')
        .replace('المرفأ', 'صحيفة المدينة والمرفأ والجبل الأسبوعية المستقلة')
        .replace('اقتصاد', 'الاقتصاد والمال والأعمال والاستثمار والتنمية المستدامة'),
      'articles/sentence.md': toArticleFile({
        title: `"${'المجلس البلدي يقرّ الموازنة بعد جلسة طويلة '.repeat(5).slice(0, 199)}"`,
        date: '2026-11-19T10:00',
        section: 'economy',
        breaking: '2026-11-21T10:00',
      }),
      'articles/word.md': toArticleFile({
        title: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
        date: '2026-11-19T09:00',
        tags: '[Donaudampfschifffahrtselektrizitätengesellschaft]',
      }),
    });
    const site = await buildFixture({ content: content.dir, index: false });
    await content.remove();
    return site;
  });

  test('leave the name of a section that has nothing to search over what it holds', async () => {
    await newspaper.withSharedPage({ viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.goto('/sections/economy/');
      assert.equal(await page.locator('.search-within').count(), 0);
      const edges = await page
        .locator('.list-header > *')
        .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().right));
      assert.equal(new Set(edges).size, 1, edges.join(', '));
    });
  });

  for (const width of [320, 1280]) {
    test(`widen no page of ${width} px, and crush no way to search`, async () => {
      await newspaper.withSharedPage({ viewport: { width, height: 900 } }, async (page) => {
        for (const address of ['/', '/articles/sentence/', '/articles/word/', '/sections/economy/', '/tags/']) {
          await page.goto(address);
          const taken = await page.evaluate(() => document.documentElement.scrollWidth);
          assert.ok(taken <= width, `${address} is ${taken} px wide`);
          const button = await page.locator('.masthead button').boundingBox();
          assert.ok(button !== null && button.height < 2 * 24, `${address}: ${button?.height ?? 0} px high`);
          const field = await page.locator('.masthead input').boundingBox();
          assert.ok(width < 640 ? field === null : (field?.width ?? 0) > 100, `${address}: ${field?.width ?? 0} px`);
        }
      });
    });
  }
});
