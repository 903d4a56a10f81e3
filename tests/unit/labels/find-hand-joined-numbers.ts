import path from 'node:path';
import ts from '@typescript/typescript6';

/** A number that stands beside Arabic words without the functions that make the two agree. */
export interface HandJoined {
  /** Below the project's folder, with forward slashes. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly text: string;
}

/** One operand of a text that is put together: words, or something computed. */
type Part = string | ts.Expression;

const arabicLetter = /[\u0621-\u064A]/;
/** A noun after the number, which has to agree with it; particles and the signs of eras don't. */
const nounFirst = /^[\s«"]*(?!(?:و?(?:في|من|إلى|على|عن)|و|م|هـ)(?![\u0621-\u064A]))[\u0621-\u064A]/;
const arabicLast = /[\u0621-\u064A][\s()«":]*$/;

/**
 * Finds where TypeScript joins a number to Arabic words by hand, in template literals and with `+`: a number, what
 * `String`, `toString`, `toFixed` or `toLocaleString` make of one, or a list's `length`.
 *
 * @param isBothSides whether, in a file, a number behind a word counts too («صفحة 3»), not only one before its noun
 */
export function findHandJoinedNumbers(
  program: ts.Program,
  root: string,
  isBothSides: (file: string) => boolean,
): readonly HandJoined[] {
  const checker = program.getTypeChecker();
  const found: HandJoined[] = [];
  for (const source of program.getSourceFiles()) {
    const file = path.relative(root, source.fileName).split(path.sep).join('/');
    if (source.isDeclarationFile || file.startsWith('..') || file.includes('node_modules/')) continue;
    const visit = (node: ts.Node): void => {
      const parts = toParts(node);
      if (parts !== undefined && isJoined(parts, checker, isBothSides(file))) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
        found.push({ file, line: line + 1, text: node.getText(source) });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

function toParts(node: ts.Node): readonly Part[] | undefined {
  if (ts.isTemplateExpression(node)) {
    return [node.head.text, ...node.templateSpans.flatMap(({ expression, literal }) => [expression, literal.text])];
  }
  // A sum inside a sum is a part of it; the whole file has no parent.
  return isPlus(node) && !isPlus(node.parent) ? flatten(node) : undefined;
}

function isPlus(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken;
}

function flatten(node: ts.Expression): readonly Part[] {
  if (isPlus(node)) return [...flatten(node.left), ...flatten(node.right)];
  return [ts.isStringLiteralLike(node) ? node.text : node];
}

function isJoined(parts: readonly Part[], checker: ts.TypeChecker, bothSides: boolean): boolean {
  if (!parts.some((part) => typeof part === 'string' && arabicLetter.test(part))) return false;
  return parts.some((part, index) => {
    if (typeof part === 'string' || !isNumber(part, checker)) return false;
    const [before, after] = [parts[index - 1], parts[index + 1]];
    return (
      (typeof after === 'string' && nounFirst.test(after)) ||
      (bothSides && typeof before === 'string' && arabicLast.test(before))
    );
  });
}

const numberMakers: ReadonlySet<string> = new Set(['toString', 'toFixed', 'toLocaleString']);

function isNumber(node: ts.Expression, checker: ts.TypeChecker): boolean {
  if (ts.isCallExpression(node)) {
    const { expression, arguments: given } = node;
    const [first] = given;
    if (ts.isIdentifier(expression) && expression.text === 'String')
      return first !== undefined && isNumber(first, checker);
    if (ts.isPropertyAccessExpression(expression) && numberMakers.has(expression.name.text)) {
      return isNumber(expression.expression, checker);
    }
  }
  const type = checker.getTypeAtLocation(node);
  const types = type.isUnion() ? type.types : [type];
  return types.some(({ flags }) => (flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.BigIntLike)) !== 0);
}
