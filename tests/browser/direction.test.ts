import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { isolate, isolateHtml, isolatePlain } from '../../assets/shared/arabic/direction.ts';
import { hardStrings, type HardString } from './hard-strings.ts';
import { launchBrowser } from './launch-browser.ts';

/** Where the browser painted a character, in CSS pixels from the left. */
interface Glyph {
  readonly character: string;
  readonly left: number;
  readonly right: number;
}

describe('the order of glyphs on a line', () => {
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
    await page.setContent(
      '<!doctype html><meta charset="utf-8"><body style="font: 20px sans-serif; white-space: nowrap">',
    );
  });

  after(async () => {
    await browser.close();
  });

  /** Sets the lines in elements of a direction and measures each character's box. */
  async function measure(
    lines: readonly string[],
    dir: 'rtl' | 'ltr' | 'auto',
  ): Promise<readonly (readonly Glyph[])[]> {
    return page.evaluate(
      ({ lines, dir }) => {
        document.body.innerHTML = lines.map((line) => `<div dir="${dir}">${line}</div>`).join('');
        return Array.from(document.body.children, (element) => {
          const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
          const glyphs = [];
          for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
            const text = node.nodeValue ?? '';
            for (let at = 0; at < text.length; at += 1) {
              const range = document.createRange();
              range.setStart(node, at);
              range.setEnd(node, at + 1);
              const [box] = range.getClientRects();
              if (box !== undefined && !/[\u2066-\u2069]/.test(text.charAt(at))) {
                glyphs.push({ character: text.charAt(at), left: box.left, right: box.right });
              }
            }
          }
          return glyphs;
        });
      },
      { lines, dir },
    );
  }

  test('the table has at least 40 lines, and names all that stands on each', () => {
    assert.ok(hardStrings.length >= 40);
    for (const { text, parts } of hardStrings) {
      assert.equal(parts.join('').replaceAll(' ', ''), text.replaceAll(' ', ''), text);
    }
  });

  test('is wrong in twenty lines and more when nothing is isolated, so that they do test something', async () => {
    const measured = await measure(
      hardStrings.map(({ text }) => escapeHtml(text)),
      'rtl',
    );
    const wrong = hardStrings.filter((line, index) => findFault(line, measured[index] ?? []) !== null);
    assert.ok(wrong.length >= 20, `${wrong.length} of ${hardStrings.length}`);
  });

  test('is right in every line of a page: headlines, cards, captions', async () => {
    await assertOrder(
      hardStrings,
      hardStrings.map(({ text }) => isolate(text)),
      'rtl',
    );
  });

  test('is right in every line of rendered HTML', async () => {
    const lines = hardStrings.map(({ text }) => isolateHtml(`<span>${escapeHtml(text)}</span>`));
    await assertOrder(hardStrings, lines, 'rtl');
  });

  test('is right in the middle of an Arabic sentence', async () => {
    const inside = hardStrings.map(({ text, parts }) => ({
      text: `صرّح ${text} ختامًا`,
      parts: ['صرّح', ...parts, 'ختامًا'],
    }));
    await assertOrder(
      inside,
      inside.map(({ text }) => isolate(text)),
      'rtl',
    );
  });

  test('is right where emphasis and links cut a name apart', async () => {
    const lines: readonly (HardString & { readonly html: string })[] = [
      {
        text: 'قرأ New York Times أمس',
        html: 'قرأ <em>New</em> York <b>Times</b> أمس',
        parts: ['قرأ', 'New York Times', 'أمس'],
      },
      { text: 'طائرة F-16 هناك', html: 'طائرة <a href="#">F</a>-16 هناك', parts: ['طائرة', 'F-16', 'هناك'] },
      { text: 'شركة AT&T!', html: 'شركة <a href="#">AT&amp;T</a>!', parts: ['شركة', 'AT&T', '!'] },
      { text: 'لغة C++، ثم', html: 'لغة <strong>C++</strong>، ثم', parts: ['لغة', 'C++', '،', 'ثم'] },
    ];
    await assertOrder(
      lines,
      lines.map(({ html }) => isolateHtml(html)),
      'rtl',
    );
  });

  test('is right in plain text, even where its surroundings run from left to right', async () => {
    const lines = hardStrings.filter(({ htmlOnly }) => htmlOnly === undefined);
    const plain = lines.map(({ text }) => escapeHtml(isolatePlain(text)));
    for (const dir of ['rtl', 'ltr', 'auto'] as const) await assertOrder(lines, plain, dir);
  });

  async function assertOrder(
    lines: readonly HardString[],
    markup: readonly string[],
    dir: 'rtl' | 'ltr' | 'auto',
  ): Promise<void> {
    const measured = await measure(markup, dir);
    const faults = lines.flatMap((line, index) => {
      const fault = findFault(line, measured[index] ?? []);
      return fault === null ? [] : [`${line.text}: ${fault}\n${markup[index] ?? ''}`];
    });
    assert.deepEqual(faults, []);
  }
});

/** What is wrong with a line: a part that doesn't stand left of the one before it, or whose own signs are out of order. */
function findFault({ text, parts }: HardString, glyphs: readonly Glyph[]): string | null {
  const painted = glyphs.map(({ character }) => character).join('');
  if (painted !== text) return `shows as "${painted}"`;
  let at = 0;
  let edge = Number.POSITIVE_INFINITY;
  for (const part of parts) {
    const start = painted.indexOf(part, at);
    at = start + part.length;
    const boxes = glyphs.slice(start, at);
    const visible = boxes.filter(({ character }) => character.trim() !== '');
    if (Math.max(...visible.map(({ right }) => right)) > edge + 1)
      return `"${part}" stands right of what comes before it`;
    edge = Math.min(...visible.map(({ left }) => left));
    const runsRight = /[\p{L}\p{N}]/u.test(part) && !/[\u0620-\u065F]/.test(part);
    const inOrder = boxes.every(({ left }, index) => index === 0 || left >= (boxes[index - 1]?.left ?? left) - 0.5);
    if (runsRight && !inOrder) return `"${part}" is not in order`;
  }
  return null;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
