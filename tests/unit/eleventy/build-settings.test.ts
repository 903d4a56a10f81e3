import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, test } from 'node:test';
import { readBuildSettings, toEnvironment, type BuildSettings } from '../../../scripts/eleventy/build-settings.ts';

const clock = (): number => 0;
const least: BuildSettings = {
  contentDir: path.resolve('content'),
  outputDir: path.resolve('site'),
  cacheDir: path.resolve('cache'),
  now: 1_763_000_000_000,
  preview: false,
  index: false,
  cards: false,
  forgets: false,
  shards: [],
};
const most: BuildSettings = {
  ...least,
  url: 'https://news.example.org/',
  preview: true,
  index: true,
  cards: true,
  shard: '2024',
  standing: 'f00d',
  forgets: true,
  shards: [path.resolve('shards', '2023')],
};

describe('the settings of a build, on their way through the environment', () => {
  for (const [name, settings] of Object.entries({ least, most })) {
    test(`come out as they went in: the ${name} that can be said`, () => {
      assert.deepEqual(readBuildSettings(toEnvironment(settings), clock), settings);
    });
  }

  test('leave nothing of an earlier build of the same process', () => {
    assert.deepEqual(readBuildSettings({ ...toEnvironment(most), ...toEnvironment(least) }, clock), least);
  });
});
