/** Letters of an introduction; three lines of a phone's screen. */
const INTRODUCTION = 160;

/** A sentence with its mark and what closes after it. After one letter alone a point is that of a title: «د. هالة». */
const sentence = /.+?(?:(?<=\p{L}[\p{L}\p{M}]|[\p{N}»)])[.!?؟…]+[»")]*(?=\s|$)|$)/gsu;

/**
 * Who somebody is, in a few words: the first sentences of a life that has room on a page of its own. There are as many
 * as {@link INTRODUCTION} letters hold, and one in any case.
 *
 * @example toIntroduction('تكتب عن الدساتير. درست القانون العام.') // both, since they are short
 */
export function toIntroduction(text: string): string {
  const [first = '', ...others] = text.trim().match(sentence) ?? [];
  let introduction = first;
  for (const other of others) {
    if (introduction.length + other.length > INTRODUCTION) break;
    introduction += other;
  }
  return introduction.replace(/\s+/g, ' ');
}
