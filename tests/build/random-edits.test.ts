import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import fc from 'fast-check';
import { edit, openEditedNewsroom, years } from './edited-newsroom.ts';

/** What was left differs at every try: a smaller example would be another one. */
const settings = { numRuns: 5, endOnFailure: true } as const;

const whole = await openEditedNewsroom();
const divided = await openEditedNewsroom('archive: { parts: year }\n');
after(() => Promise.all([whole.remove(), divided.remove()]));

describe('a whole build over what earlier builds left', () => {
  const { apply, build, buildApart } = whole;

  test('is what a build from nothing is, byte for byte, after any edits', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (changes) => {
        for (const change of changes) await apply(change);
        assert.equal(await build('warm'), await build('clean', '--no-cache'));
      }),
      settings,
    );
  });

  test('is whole where two builds keep what they read in one cache at once', async () => {
    // With other settings every article is read, and kept, anew.
    await apply({ does: 'names the site', as: 'السوق' });
    const clean = await build('clean', '--no-cache');
    const together = await Promise.all([buildApart('left'), buildApart('right')]);
    assert.deepEqual([...together, await buildApart('left')], [clean, clean, clean]);
  });
});

describe('a site joined with years that stand as they were built, where nothing of them changed', () => {
  const { apply, build, at } = divided;
  const finished = years.slice(0, -1);

  test('is what a build from nothing is, byte for byte, after any edits', async () => {
    await fc.assert(
      // One alone shows best what a year forgets.
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 2 }), async (changes) => {
        for (const change of changes) await apply(change);
        for (const year of finished) await build(year, '--shard', `year=${year}`);
        assert.equal(await build('joined', '--assemble', ...finished.map(at)), await build('clean', '--no-cache'));
      }),
      settings,
    );
  });
});
