/** A bare ampersand and where it stands; both 1-based. */
export interface MendedFault {
  readonly line: number;
  readonly column: number;
}

export interface XmlMender {
  /** The next piece of the file, as far as it can be judged; the rest comes with the next one. */
  readonly mend: (chunk: string) => string;
  /** What is left, with the end of a section that the file breaks off in. */
  readonly end: () => string;
}

const cdataStart = '<![CDATA[';
const cdataEnd = ']]>';
/** Characters of an entity that may still be to come: `&#x10FFFF;` and the names of HTML. */
const longestEntity = 34;

/**
 * Mends what stops a parser: an ampersand outside of CDATA that begins no entity would swallow all up to the next
 * semicolon, however far, and a file that ends inside a section would lose the section.
 *
 * @param onFault told of every ampersand that was mended
 */
export function createXmlMender(onFault: (fault: MendedFault) => void): XmlMender {
  let rest = '';
  let isInside = false;
  let line = 1;
  let column = 1;
  const advance = (text: string): void => {
    const breaks = text.split('\n');
    line += breaks.length - 1;
    column = breaks.length === 1 ? column + text.length : (breaks.at(-1)?.length ?? 0) + 1;
  };
  /** Cuts a text from what may continue in the next piece. */
  const work = (isLast: boolean): string => {
    let made = '';
    while (rest !== '') {
      const mark = isInside ? cdataEnd : cdataStart;
      const at = rest.indexOf(mark);
      const hold = isInside ? mark.length - 1 : longestEntity;
      const end = at >= 0 ? at : isLast ? rest.length : Math.max(0, rest.length - hold);
      const text = rest.slice(0, end);
      made += isInside ? text : mendText(text, rest);
      advance(text);
      rest = rest.slice(end);
      if (at < 0) break;
      made += mark;
      advance(mark);
      rest = rest.slice(mark.length);
      isInside = !isInside;
    }
    return made;
  };
  const mendText = (text: string, whole: string): string =>
    text.replace(/&/g, (sign, at: number) => {
      if (/^&(?:#\d{1,8}|#x[\da-f]{1,7}|[a-z][\w.-]{0,31});/i.test(whole.slice(at, at + longestEntity))) return sign;
      const before = text.slice(0, at).split('\n');
      onFault({
        line: line + before.length - 1,
        column: (before.length === 1 ? column : 1) + (before.at(-1)?.length ?? 0),
      });
      return '&amp;';
    });
  return {
    mend: (chunk) => {
      rest += chunk;
      return work(false);
    },
    end: () => work(true) + (isInside ? cdataEnd : ''),
  };
}
