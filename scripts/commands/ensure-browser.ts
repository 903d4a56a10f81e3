import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { chromium } from 'playwright-core';

/**
 * Where Chromium and Chrome are commonly installed, by system. First the one that has no window's furniture, such as a
 * row of tabs, to draw for each page: the tests take less than half of the other's time.
 */
const places: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((variable) =>
    path.win32.join(process.env[variable] ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'),
  ),
};

/**
 * Finds a Chromium or Chrome for the browser tests, and installs one where there is none: by Playwright's own means,
 * else by the system's package manager. Says what it does.
 *
 * @returns the path of the browser's program
 * @throws Error when none is there and none can be installed
 */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found !== null) return found;
  say('No Chromium or Chrome found; installing Playwright\u2019s.');
  // What it needs of the system comes after it: a browser that cannot be had needs nothing.
  if (runPlaywright('install', 'chromium') && runPlaywright('install-deps', 'chromium')) {
    const installed = findBrowser();
    if (installed !== null) return installed;
  }
  say('Playwright could not install one; trying the system\u2019s package manager.');
  if (process.platform === 'linux' && installFromSystem()) {
    const installed = findBrowser();
    if (installed !== null) return installed;
  }
  throw new Error('The browser tests need Chromium or Chrome. Install one, or name its program in MIDAD_BROWSER.');
}

/** The path of a Chromium or Chrome on this machine, or null. `MIDAD_BROWSER` comes first. */
export function findBrowser(): string | null {
  const named = process.env.MIDAD_BROWSER;
  const candidates = [
    ...(named === undefined ? [] : [named]),
    chromium.executablePath(),
    ...(places[process.platform] ?? []),
  ];
  return candidates.find((candidate) => candidate !== '' && existsSync(candidate)) ?? null;
}

function runPlaywright(...words: readonly string[]): boolean {
  const folder = path.dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  return run(process.execPath, [path.join(folder, 'cli.js'), ...words]);
}

function installFromSystem(): boolean {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...words: readonly string[]): boolean => {
    const [program = 'apt-get', ...rest] = [...sudo, 'apt-get', ...words];
    return run(program, rest);
  };
  const install = (...names: readonly string[]): boolean => apt('install', '-y', '--no-install-recommends', ...names);
  const fonts = 'fonts-noto-core';
  // Only Debian has the first.
  return apt('update') && (install('chromium-headless-shell', fonts) || install('chromium', fonts));
}

function run(program: string, words: readonly string[]): boolean {
  const { status } = spawnSync(program, words, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
