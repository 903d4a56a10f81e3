import type { MarkdownIt, Token } from 'markdown-it';
import { flattenText } from '../machine/flatten-text.ts';
import type { BodyPart } from './body.ts';
import type { BodyRun } from './body-run.ts';
import { report } from './body-run.ts';
import { findDirective } from './directives.ts';
import { orderEntries } from './order-entries.ts';
import { countFence, parseDirectiveLine } from './parse-directive-line.ts';
import { isFigureParagraph, readFigures } from './read-figures.ts';
import { faultUnknownDirective, readDirective } from './read-directive.ts';
import { scanBlock } from './scan-block.ts';
import type { ReadDirective } from './to-directive-part.ts';
import { toDirectivePart } from './to-directive-part.ts';

/** A block that was opened and not closed yet. */
interface OpenBlock {
  readonly colons: number;
  readonly offset: number;
  /** Undefined for a block whose opening line is wrong: it takes its closing line and says nothing more. */
  readonly read: ReadDirective | undefined;
  readonly parts: BodyPart[];
  /** The line of the body's plain text with which it begins. */
  readonly firstLine: number;
}

/** The tree while it grows: parts go into the innermost open block. */
interface Tree {
  readonly root: BodyPart[];
  readonly open: OpenBlock[];
}

/** Turns a body's tokens into its tree, reporting what stands in a wrong place. */
export function buildParts(run: BodyRun, md: MarkdownIt, tokens: readonly Token[]): readonly BodyPart[] {
  const tree: Tree = { root: [], open: [] };
  let from = 0;
  const flush = (to: number): void => {
    const run = from === 0 && to === tokens.length ? tokens : tokens.slice(from, to);
    // The renderer's declaration asks for a mutable array; it only reads.
    if (run.length > 0) addHtml(tree, flattenText(md.renderer.render(run as Token[], md.options, {})));
  };
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token?.type === 'directive') {
      flush(index);
      addDirective(run, tree, token);
      from = index + 1;
    } else if (token?.type === 'paragraph_open' && isFigureParagraph(tokens, index)) {
      flush(index);
      addParts(tree, readFigures(run, md, tokens, index));
      index += 2;
      from = index + 1;
    } else scanBlock(run, tokens, index);
  }
  flush(tokens.length);
  while (tree.open.length > 0) closeInnermost(run, tree, false);
  return orderEntries(run, tree.root);
}

function addParts(tree: Tree, parts: readonly BodyPart[]): void {
  (tree.open.at(-1)?.parts ?? tree.root).push(...parts);
}

function addHtml(tree: Tree, html: string): void {
  const parts = tree.open.at(-1)?.parts ?? tree.root;
  const last = parts.at(-1);
  if (last?.type === 'html') parts[parts.length - 1] = { type: 'html', html: last.html + html };
  else if (html !== '') parts.push({ type: 'html', html });
}

function addDirective(run: BodyRun, tree: Tree, token: Token): void {
  const line = token.content;
  const offset = run.places.find(line, token.map?.[0] ?? 0, 0);
  const fence = countFence(line);
  if (token.level > 0) reportNested(run, offset);
  else if (fence > 0) closeBlock(run, tree, fence, offset);
  else openDirective(run, tree, line, offset);
}

function openDirective(run: BodyRun, tree: Tree, text: string, offset: number): void {
  const line = parseDirectiveLine(text);
  const rule = findDirective(line.name.text);
  const isBlock = line.colons > 2;
  if (rule === undefined) {
    const fault = faultUnknownDirective(line.name);
    report(run, offset + fault.offset, fault.rule, fault.message);
    if (isBlock) tree.open.push(openBlock(run, line.colons, offset, undefined));
    return;
  }
  const { values, faults } = readDirective(line, rule);
  for (const fault of faults) report(run, offset + fault.offset, fault.rule, fault.message);
  const read = { rule, written: line.name.text, values, offset };
  if (isBlock !== (rule.form === 'block')) reportForm(run, read);
  const misplaced = reportMisplaced(run, tree, read);
  if (rule.name === 'entry' && !run.context.isLive) reportNotLive(run, read);
  if (rule.name === 'entry') run.lines.push(values.get('title')?.text.trim() ?? '');
  if (isBlock) tree.open.push(openBlock(run, line.colons, offset, rule.form === 'block' ? read : undefined));
  const part = rule.form === 'leaf' ? toDirectivePart(run, read, []) : undefined;
  if (part !== undefined && !misplaced) addParts(tree, [part]);
}

function openBlock(run: BodyRun, colons: number, offset: number, read: ReadDirective | undefined): OpenBlock {
  return { colons, offset, read, parts: [], firstLine: run.lines.length };
}

/** Closes the block a line of colons belongs to: the innermost opened with as many, else the innermost with fewer. */
function closeBlock(run: BodyRun, tree: Tree, fence: number, offset: number): void {
  const same = tree.open.findLastIndex(({ colons }) => colons === fence);
  const innermost = tree.open.at(-1);
  if (same < 0 && (innermost === undefined || innermost.colons > fence)) {
    report(run, offset, 'stray-fence', {
      ar: `علامة إغلاق ${':'.repeat(fence)} لا توجيه مفتوحًا قبلها. احذفها، أو أضف سطر الفتح.`,
      en: `${':'.repeat(fence)} closes nothing. Delete it, or add the line that opens the block.`,
    });
    return;
  }
  while (same >= 0 && tree.open.length > same + 1) closeInnermost(run, tree, false);
  closeInnermost(run, tree, true);
}

function closeInnermost(run: BodyRun, tree: Tree, closed: boolean): void {
  const block = tree.open.pop();
  if (block?.read === undefined) return;
  if (closed) checkMatter(run, block.read, block.parts);
  else reportUnclosed(run, block.read, block.colons);
  const text = run.lines.slice(block.firstLine).join('\n');
  const part = toDirectivePart(run, block.read, block.parts, text);
  if (part !== undefined) addParts(tree, [part]);
}

function checkMatter(run: BodyRun, { rule, written, offset }: ReadDirective, parts: readonly BodyPart[]): void {
  if (parts.length === 0) {
    report(run, offset, 'empty-directive', {
      ar: `التوجيه «${written}» فارغ. اكتب محتواه بين سطري الفتح والإغلاق، أو احذفه.`,
      en: `"${written}" is empty. Write its content between the opening and closing lines, or delete it.`,
    });
  } else if (rule.holds !== undefined && parts.some(({ type }) => type !== rule.holds)) {
    report(run, offset, 'directive-content', {
      ar: `«${written}» للصور وحدها، كل صورة في سطر. انقل النص إلى خارجه.`,
      en: `"${written}" holds pictures only, each on its line. Move the text out of it.`,
    });
  } else if (rule.list === true && !parts.some((part) => part.type === 'html' && /<[ou]l/.test(part.html))) {
    const message = {
      ar: `«${written}» قائمة: ابدأ كل بند بعلامة «- ».`,
      en: `"${written}" is a list: begin each item with "- ".`,
    };
    report(run, offset, 'directive-content', message, 'warning');
  }
}

function reportMisplaced(run: BodyRun, tree: Tree, { rule, written, offset }: ReadDirective): boolean {
  if (rule.topOnly !== true || tree.open.length === 0) return false;
  report(run, offset, 'directive-place', {
    ar: `«${written}» لا يكون داخل توجيه آخر. أغلق ما قبله بسطر ::: أولًا.`,
    en: `"${written}" can't stand inside another block. Close the one before it with a line of ::: first.`,
  });
  return true;
}

function reportNotLive(run: BodyRun, { written, offset }: ReadDirective): void {
  report(run, offset, 'directive-place', {
    ar: `«${written}» للتغطية المباشرة وحدها. أضف kind: live إلى حقول المقال، أو اكتب عنوانًا بعلامة ## مكانه.`,
    en: `"${written}" belongs to live articles alone. Add kind: live to the fields, or write a heading with ## instead.`,
  });
}

function reportNested(run: BodyRun, offset: number): void {
  report(run, offset, 'directive-place', {
    ar: 'توجيه داخل قائمة أو اقتباس أو حاشية. ابدأ سطره من أول السطر، بعد سطر فارغ.',
    en: 'A directive inside a list, quotation or footnote. Begin its line at the margin, after an empty line.',
  });
}

function reportForm(run: BodyRun, { rule, written: name, offset }: ReadDirective): void {
  const message =
    rule.form === 'leaf'
      ? {
          ar: `«${name}» سطر واحد بنقطتين مزدوجتين: ::${name}{…}، بلا سطر إغلاق.`,
          en: `"${name}" is a single line with two colons, ::${name}{…}, and no closing line.`,
        }
      : {
          ar: `«${name}» يحيط بنص: افتحه بالسطر :::${name} وأغلقه بالسطر :::.`,
          en: `"${name}" goes round text: open it with a line :::${name} and close it with a line :::.`,
        };
  report(run, offset, 'directive-form', message);
}

function reportUnclosed(run: BodyRun, { written, offset }: ReadDirective, colons: number): void {
  const fence = ':'.repeat(colons);
  report(run, offset, 'unclosed-directive', {
    ar: `«${written}» مفتوح ولم يغلق. أضف بعد آخره سطرًا ليس فيه إلا ${fence}.`,
    en: `"${written}" is opened and never closed. Add a line with nothing but ${fence} after its end.`,
  });
}
