import type { ErrorCode } from 'yaml';
import type { Message } from '../../problem.ts';

/** What is said of YAML that can't be read, in the words of people who don't know that it is YAML. */

export const unclosedQuote = (quote: string): Message => ({
  ar: `علامة الاقتباس ${quote} فُتحت هنا ولم تُغلق. أضف ${quote} في آخر القيمة.`,
  en: `The quotation mark ${quote} opens here and is never closed. Add ${quote} at the end of the value.`,
});

export const tooDeep = (): Message => ({
  ar: 'أقواس أو قوائم متداخلة بعمق لا يُقرأ. اكتب القيم بلا تداخل.',
  en: 'Brackets or lists are nested too deeply to be read. Write the values without nesting.',
});

export const notFields = (text: string): Message => {
  const nearly = /^\s*([\p{L}_]+)[:：](\S.*)/u.exec(text);
  return nearly === null
    ? {
        ar: 'لا حقول هنا. اكتب في كل سطر حقلًا وقيمته، مثل title: "عنوان المادة".',
        en: 'There are no fields here. Write a field and its value on each line, like title: "Headline".',
      }
    : withoutBlank(nearly[1] ?? '');
};

const withoutBlank = (key: string): Message => ({
  ar: `ضع مسافة بعد النقطتين: ${key}: القيمة.`,
  en: `Put a blank after the colon: ${key}: value.`,
});

const quoteValue = (sign: string): Message => ({
  ar: `لا تبدأ القيمة بالعلامة ${sign} إلا بين علامتي اقتباس. اكتب "…" حول القيمة كلها.`,
  en: `A value can begin with ${sign} only in quotation marks. Write "…" round the whole value.`,
});

const colonInValue = (): Message => ({
  ar: 'في القيمة نقطتان «: »، فضعها كلها بين علامتي اقتباس "…". وإن كان السطر حقلًا آخر فأزل المسافات من أوله.',
  en: 'The value holds a colon, so put all of it in quotation marks "…". If the line is another field, remove the blanks before it.',
});

const textAfterValue = (): Message => ({
  ar: 'نص بعد آخر القيمة. ضع القيمة كلها بين علامتي اقتباس "…"، واكتب الاقتباس الذي في داخلها هكذا: «…».',
  en: 'Text after the end of the value. Put the whole value in quotation marks "…", and write quotes inside it as «…».',
});

const tabIndent = (): Message => ({
  ar: 'مسافة جدولة (Tab) في أول السطر. استعمل مسافتين عاديتين.',
  en: 'A tab stands at the beginning of the line. Use two blanks.',
});

export const unclosedBracket = (bracket: string): Message => {
  const right = bracket === '[' ? ']' : '}';
  return {
    ar: `القوس ${bracket} فُتح هنا ولم يُغلق. أضف ${right} في آخر القيمة.`,
    en: `The bracket ${bracket} opens here and is never closed. Add ${right} at the end of the value.`,
  };
};

const blockInBrackets = (): Message => ({
  ar: 'بين القوسين { } افصل الحقول بالفاصلة اللاتينية «,» لا بالعربية «،».',
  en: 'Between { } separate the fields with the Latin comma “,”, not the Arabic “،”.',
});

const arabicCommaInList = (): Message => ({
  ar: 'بعد علامة الاقتباس افصل بين القيم بالفاصلة اللاتينية «,» لا بالعربية «،».',
  en: 'After a quotation mark separate the values with the Latin comma “,”, not the Arabic “،”.',
});

const extraComma = (): Message => ({
  ar: 'فاصلة بلا قيمة قبلها. احذفها.',
  en: 'A comma without a value before it. Delete it.',
});

export const hashInList = (): Message => ({
  ar: 'العلامة # تجعل ما بعدها تعليقًا لا يُقرأ. احذفها، واكتب الوسوم هكذا: [سورية, الدستور].',
  en: 'The sign # makes a comment of what follows, which is not read. Delete it and write tags like [سورية, الدستور].',
});

const badEscape = (found: string): Message => ({
  ar: `الشرطة المائلة ${found} لا تُفهم بين علامتي اقتباس. اكتبها مضاعفة \\\\ أو استعمل '…'.`,
  en: `The backslash ${found} is not understood in quotation marks. Double it, \\\\, or use '…'.`,
});

const starForHyphen = (): Message => ({
  ar: 'النجمة * لا تبدأ قائمة في الحقول. ابدأ كل بند بشرطة ومسافة: - القيمة.',
  en: 'The sign * begins no list among the fields. Begin each entry with a hyphen and a blank: - value.',
});

const unevenList = (): Message => ({
  ar: 'الشرطة ليست تحت أختها. ابدأ بنود القائمة كلها من العمود نفسه.',
  en: 'The hyphen does not stand below the one before it. Begin all entries of the list in the same column.',
});

export const dashWithoutBlank = (): Message => ({
  ar: 'ضع مسافة بعد الشرطة: - القيمة.',
  en: 'Put a blank after the hyphen: - value.',
});

export const linesWithoutHyphen = (): Message => ({
  ar: 'القيم في عدة أسطر. ابدأ كل سطر منها بشرطة ومسافة: - القيمة.',
  en: 'The values stand on several lines. Begin each line with a hyphen and a blank: - value.',
});

export const valuesOnOneLine = (): Message => ({
  ar: 'قيم عدة في سطر واحد. اكتب كل واحدة في سطر يبدأ بشرطة ومسافة: - القيمة.',
  en: 'Several values on one line. Write each on a line that begins with a hyphen and a blank: - value.',
});

const unevenIndent = (): Message => ({
  ar: 'المسافات في أول هذا السطر لا توافق ما فوقه. ابدأ الحقول المتجاورة من العمود نفسه.',
  en: "The blanks before this line don't fit the lines above. Begin fields that belong together in the same column.",
});

const notAField = (): Message => ({
  ar: 'هذا السطر ليس حقلًا. اكتب اسم الحقل ثم نقطتين ثم مسافة ثم القيمة، مثل title: "عنوان المادة".',
  en: 'This line is no field. Write its name, a colon, a blank and the value, like title: "Headline".',
});

const blockHeader = (): Message => ({
  ar: 'بعد > أو | لا يُكتب شيء في السطر نفسه. ابدأ النص في السطر التالي بعد مسافتين، أو ضعه بين علامتي اقتباس.',
  en: 'Nothing stands after > or | on the same line. Begin the text on the next line after two blanks, or put it in quotation marks.',
});

const secondDocument = (): Message => ({
  ar: 'السطر --- لا مكان له هنا. احذفه.',
  en: 'The line --- has no place here. Delete it.',
});

const unknownSyntax = (detail: string): Message => ({
  ar: `صياغة لا تُقرأ هنا. ضع القيمة بين علامتي اقتباس "…"، وراجع المسافات في أول السطر (${detail}).`,
  en: `This can't be read. Put the value in quotation marks "…", and look at the blanks before the line (${detail}).`,
});

/**
 * Turns the parser's fault into a sentence for editors, judging by what stands on the line.
 *
 * @param detail the parser's own words
 * @param line the line of the fault
 * @param column 1-based place of the fault on it
 */
export function toYamlMessage(code: ErrorCode, detail: string, line: string, column: number): Message {
  const rest = line.slice(column - 1);
  if (rest.startsWith('\u060C')) return arabicCommaInList();
  if (code === 'TAB_AS_INDENT') return tabIndent();
  if (code === 'RESOURCE_EXHAUSTION') return tooDeep();
  if (code === 'BAD_DQ_ESCAPE') return badEscape(rest.slice(0, 2));
  if (code === 'BLOCK_IN_FLOW') return line.includes('\u060C') ? blockInBrackets() : colonInValue();
  if (code === 'MULTIPLE_DOCS') return secondDocument();
  if (isUneven(code, detail, line, column)) return unevenIndent();
  if (code === 'UNEXPECTED_TOKEN') return toTokenMessage(detail, rest);
  return toLineMessage(code, detail, line, rest);
}

/** Whether a line is a field, and only its blanks are at fault. */
export function isUneven(code: ErrorCode, detail: string, line: string, column: number): boolean {
  if (!/^\s*[\p{L}_]+:(?:\s|$)/u.test(line)) return false;
  if (code === 'BAD_INDENT') return detail.startsWith('All ');
  if (code === 'MISSING_CHAR') return detail.startsWith('Sequence item');
  return code === 'UNEXPECTED_TOKEN' && column === 1 && detail.endsWith('at node end');
}

function toTokenMessage(detail: string, rest: string): Message {
  if (detail.startsWith('Not a YAML token')) return blockHeader();
  if (detail.includes('block-seq-ind')) return quoteValue('-');
  return rest.startsWith(',') ? extraComma() : textAfterValue();
}

function toLineMessage(code: ErrorCode, detail: string, line: string, rest: string): Message {
  const squeezed = /^\s*([\p{L}_]+)[:：]\S/u.exec(line);
  if (/^\s*-[^\s-]/.test(line)) return dashWithoutBlank();
  if (/^\s*\*\s/.test(line)) return starForHyphen();
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && /^\s*-\s/.test(line)) return unevenList();
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && /:(?:\s|$)/.test(line)) return colonInValue();
  if (/[[,]\s*#/.test(line)) return hashInList();
  if (squeezed !== null) return withoutBlank(squeezed[1] ?? '');
  if (/^[@`%&*!|>]/.test(rest)) return quoteValue(rest.charAt(0));
  if (code === 'MULTILINE_IMPLICIT_KEY' || code === 'MISSING_CHAR') return notAField();
  return unknownSyntax(detail);
}

const quotedValue = /^[^\S\n]*(?:-[^\S\n]+)?(?:[^\s"'#:][^:\n]*:[^\S\n]+)?(["'])/;
const closedDouble = /^(?:[^"\\]|\\.)*"/;
const closedSingle = /^(?:[^']|'')*'/;

/**
 * Offset of a quotation mark that is not closed on its line though the next line is a field of its own; the parser
 * complains only where the next quotation mark stands, often many lines below.
 *
 * @param faultAt offset of the parser's first complaint
 */
export function findUnclosedQuote(text: string, faultAt: number): number | undefined {
  const lines = text.split('\n');
  let start = 0;
  for (const [row, line] of lines.entries()) {
    if (start > faultAt) return undefined;
    const opened = quotedValue.exec(line);
    const rest = opened === null ? '' : line.slice(opened[0].length);
    const closed = opened === null || (opened[1] === '"' ? closedDouble : closedSingle).test(rest);
    if (!closed && /^(?:\S.*|)$/.test(lines[row + 1] ?? '')) return start + opened[0].length - 1;
    start += line.length + 1;
  }
  return undefined;
}

/**
 * Offset of the bracket that the parser found unclosed; it complains only where the list should have ended.
 *
 * @param detail the parser's own words
 */
export function findUnclosedBracket(
  text: string,
  code: ErrorCode,
  detail: string,
  faultAt: number,
): number | undefined {
  const isBracket = code === 'BAD_INDENT' || code === 'MISSING_CHAR';
  if (!isBracket || !/^Flow (?:map|sequence)/.test(detail)) return undefined;
  const opened = text.lastIndexOf(detail.startsWith('Flow map') ? '{' : '[', faultAt);
  return opened < 0 ? undefined : opened;
}
