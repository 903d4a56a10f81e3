import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, test } from 'node:test';
import { projectRoot } from '../../../scripts/machine/project-root.ts';
import { readPalettes, readToken } from '../../../scripts/assets/read-palette.ts';
import { renderSectionColors } from '../../../scripts/assets/render-section-colors.ts';
import { toContrast } from '../../../scripts/assets/to-readable-color.ts';

const tokens = await readFile(path.join(projectRoot, 'assets', 'styles', 'tokens.css'), 'utf8');
const { light, dark } = readPalettes(tokens);

describe('the colours of the identity', () => {
  test('are the same in the dark theme the device asks for and in the one the reader chose', () => {
    const [asked, chosen] = [
      /:root:not\(\[data-theme='light'\]\) \{([^}]*)\}/,
      /:root\[data-theme='dark'\] \{([^}]*)\}/,
    ].map((block) => block.exec(tokens)?.[1]?.match(/--[\w-]+: [^;]+;/g));
    assert.ok((asked?.length ?? 0) > 8);
    assert.deepEqual(asked, chosen);
  });

  for (const [theme, palette] of Object.entries({ light, dark })) {
    test(`give body text seven to one on every ${theme} ground`, () => {
      for (const ground of ['paper', 'sunk']) {
        const ratio = toContrast(readToken(palette, 'ink'), readToken(palette, ground));
        assert.ok(ratio >= 7, `${ratio} on ${ground}`);
      }
    });
  }

  test('name what a section colour is measured against, or the build says which is missing', () => {
    assert.throws(() => readToken(new Map(), 'paper'), /--paper/);
  });
});

describe('renderSectionColors', () => {
  test('gives a section two shades of its colour, for light and for dark grounds', () => {
    const css = renderSectionColors([{ slug: 'x', name: 'س', color: '#ffe100' }], { light, dark });
    const [, day = '', night = ''] = /^\[data-section="x"\]\{--day:(#\w{6});--night:(#\w{6})\}$/.exec(css) ?? [];
    assert.ok(toContrast(day, readToken(light, 'sunk')) >= 4.5);
    assert.ok(toContrast(night, readToken(dark, 'sunk')) >= 4.5);
  });

  test('says nothing of a section without a colour', () => {
    assert.equal(renderSectionColors([{ slug: 'x', name: 'س' }], { light, dark }), '');
  });
});
