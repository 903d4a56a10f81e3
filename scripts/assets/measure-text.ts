import { readFile } from 'node:fs/promises';
import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';

/** Measures and checks text in one font, as HarfBuzz shapes it. */
export interface TextMeasure {
  /** Width in ems: joined letters, marks and ligatures as they are drawn. */
  readonly measure: (text: string) => number;
  /** The text without what the font has no letter for, such as emoji. */
  readonly keepKnown: (text: string) => string;
}

/** @param file a TrueType or OpenType font */
export async function createTextMeasure(file: string): Promise<TextMeasure> {
  const face = new Face(new Blob(await readFile(file)));
  const font = new Font(face);
  const buffer = new Buffer();
  const shaped = (text: string): ReturnType<Buffer['getGlyphInfosAndPositions']> => {
    buffer.reset();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    shape(font, buffer);
    return buffer.getGlyphInfosAndPositions();
  };
  const known = new Map<string, boolean>();
  const isKnown = (character: string): boolean => {
    const answer = known.get(character) ?? shaped(character).every(({ codepoint }) => codepoint !== 0);
    known.set(character, answer);
    return answer;
  };
  return {
    measure: (text) => shaped(text).reduce((sum, { xAdvance = 0 }) => sum + xAdvance, 0) / face.upem,
    keepKnown: (text) => Array.from(text).filter(isKnown).join(''),
  };
}
