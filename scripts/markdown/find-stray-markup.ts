import type { Token } from 'markdown-it';
import type { Message } from '../problem.ts';

/** A paragraph or another block of text, as it was written and as it was parsed. */
interface Block {
  readonly content: string;
  readonly children: readonly Pick<Token, 'type' | 'content'>[] | null;
}

/** Signs of Markdown that were meant as markup and are printed as they stand. */
export interface StrayMarkup {
  /** 0-based offset in the content of the block. */
  readonly offset: number;
  readonly message: Message;
}

interface Sign {
  /** In the source of a block. */
  readonly pattern: RegExp;
  /** In what is left of it as text: signs that did their work are no longer there. */
  readonly left: RegExp;
  readonly message: Message;
}

/** Each part ends before what begins it anew: a text of such signs alone is read once. */
const hint = /\*\*|##|^\||\] \(|\)\[|\]\([^()\s]+ [^)"']|:[^\s:]+ ?\{/m;

const signs: readonly Sign[] = [
  {
    pattern: /(?<![\\*])\*\*(?!\*)/,
    left: /(?<!\*)\*\*(?![\s*])|(?<![\s*])\*\*(?!\*)/,
    message: {
      ar: 'العلامة ** تظهر للقراء كما كُتبت. اكتبها قبل الكلام وبعده بلا مسافة بينها وبينه: **كلام**.',
      en: 'The sign ** is shown to readers as it is written. Put it before and after the words, without a blank between: **words**.',
    },
  },
  {
    pattern: /^#{2,6}(?=[^\s#])/m,
    left: /^#{2,6}[^\s#]/,
    message: {
      ar: 'العلامة ## تظهر للقراء كما كُتبت. ضع مسافة بعدها: ## عنوان.',
      en: 'The sign ## is shown to readers as it is written. Put a blank after it: ## Heading.',
    },
  },
  {
    pattern: /^\|.*\|[ \t]*\n\|.*\|[ \t]*$/m,
    left: /^\|/,
    message: {
      ar: 'هذا الجدول يظهر للقراء كما كُتب. أضف تحت سطره الأول سطرًا مثل | --- | --- | فيه خانات بعددها.',
      en: 'This table is shown to readers as it is written. Add a line like | --- | --- | below its first, with as many cells.',
    },
  },
  {
    pattern: /!?\[[^[\]\n]+\] \((?:https?:\/\/|\/|[^\s()]+\.[a-z]{2,5}\))/,
    left: /\] \(/,
    message: {
      ar: 'هذا الرابط يظهر للقراء كما كُتب. احذف المسافة بين ] و(: [نصه](عنوانه).',
      en: 'This link is shown to readers as it is written. Delete the blank between ] and (: [words](address).',
    },
  },
  {
    pattern: /\([^()\n]+\)\[(?:https?:\/\/|www\.|\/)[^\]\s]+\]/,
    left: /\)\[/,
    message: {
      ar: 'هذا الرابط يظهر للقراء كما كُتب. ضع نصه بين [ ] وعنوانه بين ( ): [نصه](عنوانه).',
      en: 'This link is shown to readers as it is written. Put its words between [ ] and its address between ( ): [words](address).',
    },
  },
  {
    pattern: /\]\((?:(?:https?:\/\/|\/)[^()\s]+ [^()\n"']+|[^()\s"']+ [^()\n"']*\.[a-z\d]{2,5})\)/i,
    left: /\]\(/,
    message: {
      ar: 'هذا الرابط يظهر للقراء كما كُتب، ففي عنوانه مسافة. احذفها، أو اكتب مكانها %20.',
      en: 'This link is shown to readers as it is written, for a blank stands in its address. Delete it, or write %20 in its place.',
    },
  },
  {
    pattern: /(?<![\p{L}\p{N}:]):{1,3}[\p{L}-]+ ?\{[\p{L}-]+=/u,
    left: /:[\p{L}-]+ ?\{/u,
    message: {
      ar: 'هذا التوجيه يظهر للقراء كما كُتب. ضعه وحده في سطر يبدأ بالعلامة ::، وبثلاث ::: إن كان كتلة تحيط بنص.',
      en: 'This directive is shown to readers as it is written. Put it on a line of its own that begins with ::, or with ::: where it stands round a text.',
    },
  },
];

/** Finds what an editor meant as markup and readers would see, in a paragraph or another block of text. */
export function findStrayMarkup({ content, children }: Block): readonly StrayMarkup[] {
  if (!hint.test(content)) return [];
  return signs.flatMap(({ pattern, left, message }) => {
    const offset = content.search(pattern);
    const isPrinted = offset >= 0 && children?.some(({ type, content: text }) => type === 'text' && left.test(text));
    return isPrinted === true ? [{ offset, message }] : [];
  });
}
