import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { brotliCompressSync } from 'node:zlib';
import { serveNewspaper } from './serve-newspaper.ts';

const article = '/articles/port-reopens/';
const english = '/articles/harbour-in-brief/';

/** Stands for the voices of a device, which a browser without a window has none of; what is spoken is noted. */
const speech = (voices: readonly { readonly lang: string; readonly localService: boolean }[]): string => `
  const spoken = [];
  let current = null;
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => ${JSON.stringify(voices)},
    speak: (utterance) => { spoken.push(utterance.text); current = utterance; },
    cancel: () => { current = null; },
  });
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  window.SpeechSynthesisUtterance = class extends EventTarget {
    constructor(text) { super(); this.text = text; }
  };
  window.speech = { spoken, finish: () => { const said = current; current = null; said?.dispatchEvent(new Event('end')); } };
`;

/** What the stand-in above offers to the test. */
type Speech = typeof window & { readonly speech: { readonly spoken: string[]; readonly finish: () => void } };

describe('the tools of an article', () => {
  const newspaper = serveNewspaper({});

  const visit = (address: string, script: string, read: (page: Page) => Promise<void>): Promise<void> =>
    newspaper.withPage({}, async (page) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.addInitScript({ content: script });
      await page.goto(address);
      await read(page);
      assert.deepEqual(errors, []);
    });

  test('a device with an Arabic voice of its own reads the article aloud, pauses and goes on where it stopped', async () => {
    await visit(article, speech([{ lang: 'ar-SA', localService: true }]), async (page) => {
      const button = page.locator('[data-listen]');
      const spoken = (): Promise<readonly string[]> => page.evaluate(() => [...(window as Speech).speech.spoken]);
      const finish = (): Promise<void> => page.evaluate(() => (window as Speech).speech.finish());
      await button.click();
      await page.locator('[data-listen]', { hasText: 'أوقف الاستماع' }).waitFor();
      assert.deepEqual(await spoken(), ['الميناء يعود إلى العمل: أول سفينة ترسو!!']);
      assert.match(await page.locator('.spoken').innerText(), /الميناء يعود/);
      await finish();
      await button.click();
      assert.match((await button.innerText()).trim(), /^أكمل الاستماع/);
      await button.click();
      const [, second, again] = await spoken();
      assert.equal(again, second, 'the passage is begun again');
      for (let passage = 0; passage < 40; passage += 1) await finish();
      assert.match((await button.innerText()).trim(), /^استمع/);
      const all = (await spoken()).join(' ');
      assert.match(all, /رست سفينة القمح عند الرصيف الثالث/);
      assert.match(all, /عدنا إلى العمل قبل الموعد بيومين/);
      assert.doesNotMatch(all, /اقرأ أيضًا|قناة|عدسة المرفأ/);
      assert.equal(await page.locator('.spoken').count(), 0);
    });
  });

  for (const [device, address, voices] of [
    ['without a voice', article, []],
    ['whose Arabic voice would send the text elsewhere', article, [{ lang: 'ar-EG', localService: false }]],
    ['that speaks English alone, on an Arabic page', article, [{ lang: 'en-US', localService: true }]],
    ['that speaks Arabic alone, on an English page', english, [{ lang: 'ar', localService: true }]],
  ] as const) {
    test(`a device ${device} is offered no listening`, async () => {
      await visit(address, speech(voices), async (page) => {
        await page.locator('[data-save]').waitFor();
        assert.ok(await page.locator('[data-listen]').isHidden());
      });
    });
  }

  test('a voice that the browser learns of late is offered then', async () => {
    await visit(english, speech([{ lang: 'en-GB', localService: true }]), async (page) => {
      await page.locator('[data-listen]').waitFor();
    });
    const late = `${speech([])} setTimeout(() => {
      synthesis.getVoices = () => [{ lang: 'ar', localService: true }];
      synthesis.dispatchEvent(new Event('voiceschanged'));
    });`;
    await visit(article, late, async (page) => {
      await page.locator('[data-listen]').waitFor();
    });
  });

  test('the size of the text is chosen at the foot of a page, kept on the device and there before the first paint', async () => {
    await visit(article, '', async (page) => {
      const size = (): Promise<number> =>
        page.evaluate(() =>
          Number.parseFloat(getComputedStyle(document.querySelector('.body p') ?? document.body).fontSize),
        );
      const usual = await size();
      await page.locator('[data-switch=text-size] [value=larger]').click();
      const larger = await size();
      assert.ok(larger > usual * 1.2, `${usual} px became ${larger} px`);
      await page.addInitScript({
        content: `new PerformanceObserver((list) => {
          window.sizeAtPaint ??= document.documentElement.dataset.textSize;
        }).observe({ type: 'paint', buffered: true });`,
      });
      await page.goto(english);
      await page.waitForFunction(() => 'sizeAtPaint' in window);
      assert.equal(await page.evaluate(() => (window as unknown as { sizeAtPaint: string }).sizeAtPaint), 'larger');
      await page.locator('[data-switch=text-size] [value=""]').click();
      assert.equal(await page.evaluate(() => localStorage.length), 0);
    });
  });

  test('the scripts that come with an article are under two kilobytes as they travel', async () => {
    await visit('/articles/wire-report/', '', async (page) => {
      const files = new Set<string>();
      page.on('request', (request) => files.add(new URL(request.url()).pathname));
      await page.reload({ waitUntil: 'networkidle' });
      const scripts = await Promise.all(
        [...files].filter((file) => file.endsWith('.js')).map((file) => newspaper.site().text(file)),
      );
      const size = scripts.reduce((sum, script) => sum + brotliCompressSync(script).length, 0);
      assert.ok(scripts.length > 0 && size <= 2_048, `${size} bytes`);
    });
  });

  test('an article is shared by plain links with its title and its whole address', async () => {
    await visit(article, '', async (page) => {
      const links = await page
        .locator('.share:not(.tools) a')
        .evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href));
      const url = 'https://marfa.example.org/articles/port-reopens/';
      const parts = links.map((link) => {
        const { host, protocol, searchParams } = new URL(link);
        return [protocol === 'mailto:' ? 'mailto' : host, [...searchParams.values()].join(' ').includes(url)];
      });
      assert.deepEqual(parts, [
        ['t.me', true],
        ['wa.me', true],
        ['x.com', true],
        ['www.facebook.com', true],
        ['mailto', true],
      ]);
    });
  });
});
