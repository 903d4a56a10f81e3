import { stripUnseen } from '../../assets/shared/arabic/invisible.ts';
import type { Message } from '../problem.ts';
import type { AttributeName, AttributeRule, DirectiveRule } from './directives.ts';
import { directives, findAttribute, foldName, listNames } from './directives.ts';
import { hasArabic } from './has-arabic.ts';
import { nearestName } from './nearest-name.ts';
import type { DirectiveLine, Piece, WrittenAttribute } from './parse-directive-line.ts';

/** Something wrong in a directive's line. */
export interface DirectiveFault {
  readonly rule: string;
  /** 0-based offset in the line. */
  readonly offset: number;
  readonly message: Message;
}

/** What a directive's line says, with every attribute under its English name. */
export interface DirectiveReading {
  readonly values: ReadonlyMap<AttributeName, Piece>;
  readonly faults: readonly DirectiveFault[];
}

/** Checks a directive's attributes against its rule: unknown, repeated, empty and missing ones are faults. */
export function readDirective(line: DirectiveLine, rule: DirectiveRule): DirectiveReading {
  const values = new Map<AttributeName, Piece>();
  const faults: DirectiveFault[] = [];
  for (const written of line.attributes) {
    const attribute = findAttribute(rule, written.key.text);
    if (attribute === undefined) {
      const meant = findNameless(rule, written, values);
      if (meant !== undefined) values.set(meant.name, written.key);
      faults.push(
        meant === undefined
          ? faultUnknownAttribute(rule, line.name, written.key)
          : faultNameless(line.name, written.key, meant),
      );
      continue;
    }
    const fault = checkAttribute(attribute, written, values);
    if (fault !== undefined) faults.push(fault);
    values.set(attribute.name, toValue(written));
  }
  if (line.fault !== undefined) return { values, faults: [...faults, { rule: 'directive-syntax', ...line.fault }] };
  const missing = rule.attributes.filter(({ name, needed }) => needed === true && !values.has(name));
  return { values, faults: [...faults, ...missing.map((attribute) => faultMissing(line.name, attribute))] };
}

function toValue({ key, value }: WrittenAttribute): Piece {
  return value === undefined ? { text: '', offset: key.offset } : { ...value, text: stripUnseen(value.text) };
}

/** What a name that is no directive gets. */
export function faultUnknownDirective(name: Piece): DirectiveFault {
  const nearest = nearestName(name.text, listNames(directives), foldName);
  const known = listNames(directives).filter((own) => own !== nearest);
  return {
    rule: 'unknown-directive',
    offset: name.offset,
    message: {
      ar: `لا يوجد توجيه اسمه «${name.text}». ${nearest === undefined ? `المعروف: ${known.join('، ')}.` : `لعلك تقصد «${nearest}».`} ولطباعة النقطتين كما هما اكتب \\ قبلهما.`,
      en: `There is no directive "${name.text}". ${nearest === undefined ? `Known: ${known.join(', ')}.` : `Did you mean "${nearest}"?`} To print the colons as they are, write \\ before them.`,
    },
  };
}

function checkAttribute(
  attribute: AttributeRule,
  written: WrittenAttribute,
  values: ReadonlyMap<AttributeName, Piece>,
): DirectiveFault | undefined {
  const { key, value } = written;
  if (values.has(attribute.name)) {
    return fault(
      'duplicate-attribute',
      key,
      `الخاصية «${key.text}» مكررة. اكتبها مرة واحدة.`,
      `"${key.text}" stands twice. Write it once.`,
    );
  }
  if (attribute.flag === true && value !== undefined && !['', 'true', 'نعم'].includes(value.text)) {
    return fault(
      'attribute-value',
      value,
      `الخاصية «${key.text}» تكتب وحدها بلا قيمة، أو تحذف.`,
      `"${key.text}" is written alone, without a value, or left out.`,
    );
  }
  if (attribute.flag !== true && value === undefined) return faultEmpty(key, key.text);
  if (attribute.needed === true && value?.text.trim() === '') return faultEmpty(value, key.text);
  return undefined;
}

/** The attribute whose value stands alone, as in `::related{icj-or-icc}`: what is needed and was not written yet. */
function findNameless(
  rule: DirectiveRule,
  { key, value }: WrittenAttribute,
  values: ReadonlyMap<AttributeName, Piece>,
): AttributeRule | undefined {
  if (value !== undefined || nearestName(key.text, listNames(rule.attributes), foldName) !== undefined)
    return undefined;
  return rule.attributes.find(({ name, needed }) => needed === true && !values.has(name));
}

function faultNameless(directive: Piece, value: Piece, attribute: AttributeRule): DirectiveFault {
  const name = nameLike(directive, attribute);
  return fault(
    'nameless-value',
    value,
    `«${value.text}» قيمة بلا اسم. اكتب {${name}="${value.text}"}.`,
    `"${value.text}" is a value without its name. Write {${name}="${value.text}"}.`,
  );
}

/** An attribute's name in the alphabet in which the editor named the directive. */
function nameLike(directive: Piece, { name, aliases }: AttributeRule): string {
  return hasArabic(directive.text) ? (aliases[0] ?? name) : name;
}

function faultUnknownAttribute(rule: DirectiveRule, directive: Piece, key: Piece): DirectiveFault {
  const nearest = nearestName(key.text, listNames(rule.attributes), foldName);
  const names = rule.attributes.map((attribute) => nameLike(directive, attribute));
  const ar = names.length === 0 ? 'لا خصائص لهذا التوجيه.' : `خصائصه: ${names.join('، ')}.`;
  const en = names.length === 0 ? 'It takes no attributes.' : `It takes: ${names.join(', ')}.`;
  return fault(
    'unknown-attribute',
    key,
    `لا خاصية اسمها «${key.text}» للتوجيه «${directive.text}». ${nearest === undefined ? ar : `لعلك تقصد «${nearest}».`}`,
    `"${directive.text}" has no attribute "${key.text}". ${nearest === undefined ? en : `Did you mean "${nearest}"?`}`,
  );
}

function faultMissing(directive: Piece, attribute: AttributeRule): DirectiveFault {
  const name = nameLike(directive, attribute);
  return fault(
    'missing-attribute',
    directive,
    `التوجيه «${directive.text}» تلزمه الخاصية «${name}»: أضف {${name}="…"}.`,
    `"${directive.text}" needs "${name}": add {${name}="…"}.`,
  );
}

function faultEmpty(place: Piece, name: string): DirectiveFault {
  return fault(
    'empty-attribute',
    place,
    `الخاصية «${name}» بلا قيمة. اكتب: ${name}="…".`,
    `"${name}" has no value. Write ${name}="…".`,
  );
}

function fault(rule: string, place: Piece, ar: string, en: string): DirectiveFault {
  return { rule, offset: place.offset, message: { ar, en } };
}
