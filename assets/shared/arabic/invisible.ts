/**
 * Body of a character class: controls, joiners, marks of direction, soft hyphens, byte order marks, annotations; tab,
 * line feed, carriage return and the isolates (U+2066–2069) are not among them.
 */
export const controlClass =
  '\\0-\\x08\\x0E-\\x1F\\x7F-\\x84\\x86-\\x9F\\u00AD\\u034F\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2065' +
  '\\u206A-\\u206F\\uFEFF\\uFFF9-\\uFFFB';

/** {@link controlClass} and Unicode's tag characters; for expressions with the flag `u`. */
export const invisibleClass = `${controlClass}\\u{E0000}-\\u{E007F}`;

/** Body of a character class: LRI, RLI, FSI and PDI. */
export const isolateClass = '\\u2066-\\u2069';

const emoji = '\\p{Extended_Pictographic}[\\uFE0F\\p{Emoji_Modifier}]?';
const family = `${emoji}(?:\\u200D${emoji})+`;
const flag = '\\u{1F3F4}[\\u{E0020}-\\u{E007E}]{1,16}\\u{E007F}';
const invisible = new RegExp(`(${family}|${flag})|[${invisibleClass}]`, 'gu');
const exceptNonJoiner = new RegExp(`(${family}|${flag}|\\u200C)|[${invisibleClass}]`, 'gu');
const unseenClass = '\\u00AD\\u034F\\u180E\\u200B\\u2060-\\u2064\\uFEFF\\u{E0000}-\\u{E007F}';
const anyUnseen = new RegExp(`[${unseenClass}]`, 'u');
const unseen = new RegExp(`(${flag})|[${unseenClass}]`, 'gu');
const isolate = new RegExp(`[${isolateClass}\\n]`, 'g');
const popIsolate = '\u2069';

/**
 * Takes out what doesn't show. Joiners inside emoji and the letters of a sub-national flag stay, since they do show;
 * a language that needs the zero width non-joiner (Persian) may keep it.
 *
 * @example stripInvisible('سو\u200Bريا\u200F') // 'سوريا'
 */
export function stripInvisible(text: string, keepNonJoiner: boolean): string {
  return text.replace(keepNonJoiner ? exceptNonJoiner : invisible, (_, kept: string | undefined) => kept ?? '');
}

/**
 * Takes out of running text what changes nothing that a reader sees, and hides words from those who look for them:
 * spaces without width, soft hyphens, byte order marks, tag characters. Joiners, which shape letters, and marks of
 * direction stay.
 *
 * @example stripUnseen('سو\u200Bريا في الـ\u200F50') // 'سوريا في الـ\u200F50'
 */
export function stripUnseen(text: string): string {
  return anyUnseen.test(text) ? text.replace(unseen, (_, kept: string | undefined) => kept ?? '') : text;
}

/**
 * Takes out isolates that are not closed in their paragraph and closings that open nothing (UAX #9, BD9); a pair that
 * belongs together stays.
 *
 * @example closeIsolates('\u2068C++\u2069 و\u2066') // '\u2068C++\u2069 و'
 */
export function closeIsolates(text: string): string {
  const kept = new Set<number>();
  let open: number[] = [];
  for (const { index, 0: sign } of text.matchAll(isolate)) {
    if (sign === '\n') open = [];
    else if (sign !== popIsolate) open.push(index);
    else {
      const opening = open.pop();
      if (opening !== undefined) kept.add(opening).add(index);
    }
  }
  return text.replace(isolate, (sign, index: number) => (sign === '\n' || kept.has(index) ? sign : ''));
}
