import fc from 'fast-check';

/** Code points on which rules turn, so that random texts hit them often: letters, marks, joiners, controls, spaces. */
const telling =
  'اأإآٱبتةهىيکیہھۂپچگۀے\u0640\u0651\u064B\u064E\u0670\u0653\u0654\u06DD\u06DE\u06E5 \u00A0\u202F\u3000\n\u2028' +
  '\u200B\u200C\u200D\u200F\u061C\u2066\u2067\u2068\u2069\u202E\u00AD\uFEFFﻣﻼﷲﷺﹰﹱﱞ٠۱5a%ÉİΣ\u0301\u0323–"«»،؟!.,;?:()@#+-/&<>';

const unit = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(...Array.from(telling), '👨', '👩', '🏴', '\u{E0067}', '\u{E007F}', '\uFE0F'),
  },
  { weight: 1, arbitrary: fc.constantFrom('\uD83D', '\uDC68', '\uDB40', '\uDC67') },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) },
  { weight: 1, arbitrary: fc.integer({ min: 0x10000, max: 0x10ffff }).map((code) => String.fromCodePoint(code)) },
);

/** Any string: every plane of Unicode, lone surrogates, and the code points that rules turn on. */
export const anyText: fc.Arbitrary<string> = fc.array(unit, { maxLength: 24 }).map((units) => units.join(''));

/** A million code units of each, which code that is not linear would not finish. */
export const hugeTexts: Readonly<Record<string, string>> = Object.fromEntries(
  ['\u0301\u0323', 'ب\u0651\u064E', '\u0640', '\u2066\u2069', '"ب ', ' ،', 'A 1 ', '<a', '\uD800'].map((repeated) => [
    repeated,
    repeated.repeat(Math.ceil(1_000_000 / repeated.length)),
  ]),
);
