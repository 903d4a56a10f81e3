import type { ImportedBlock } from '../imported.ts';

/**
 * Places in a text where a block stands that is no Markdown: two private-use characters round a number. They are taken
 * out of every source first, so that nothing else is one.
 */
const open = '\uE000';
const close = '\uE001';
const token = new RegExp(`${open}(\\d+)${close}`, 'g');
const line = new RegExp(`^[ \\t]*(?:${open}\\d+${close}[ \\t]*)+$`);

/** Takes the two characters of tokens out of a source, so that no source can name a block. */
export function stripTokens(text: string): string {
  return text.replace(/[\uE000\uE001]/g, '');
}

/** Keeps blocks while the markup round them becomes Markdown. */
export interface TokenBook {
  /** What stands in for a block. */
  readonly put: (block: ImportedBlock) => string;
  /** The finished Markdown as blocks; what stood inside a list or a line comes after it. */
  readonly split: (markdown: string) => readonly ImportedBlock[];
}

/** A book without blocks, for one body. */
export function createTokenBook(): TokenBook {
  const kept: ImportedBlock[] = [];
  const take = (text: string): readonly ImportedBlock[] =>
    [...text.matchAll(token)].flatMap(([, index]) => kept[Number(index)] ?? []);
  return {
    put: (block) => `${open}${kept.push(block) - 1}${close}`,
    split: (markdown) =>
      markdown.split(/\n{2,}/).flatMap((part): readonly ImportedBlock[] => {
        if (line.test(part)) return mergePictures(take(part));
        const text = part
          .replace(token, '')
          .replace(/^\s*\n/, '')
          .trimEnd();
        return [...(text.trim() === '' ? [] : [{ type: 'markdown' as const, text }]), ...take(part)];
      }),
  };
}

/** Pictures side by side are one gallery. */
function mergePictures(blocks: readonly ImportedBlock[]): readonly ImportedBlock[] {
  const pictures = blocks.flatMap((block) => (block.type === 'pictures' ? block.pictures : []));
  const others = blocks.filter((block) => block.type !== 'pictures');
  return pictures.length === 0 ? others : [{ type: 'pictures', pictures }, ...others];
}
