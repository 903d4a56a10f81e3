import { stripUnseen } from '../../assets/shared/arabic/invisible.ts';
import type { Message } from '../problem.ts';
import type { AttributeName, AttributeRule, DirectiveRule } from './directives.ts';
import { directives, findAttribute, foldName, listNames } from './directives.ts';
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
    const fault =
      attribute === undefined ? faultUnknownAttribute(rule, written.key) : checkAttribute(attribute, written, values);
    if (fault !== undefined) faults.push(fault);
    if (attribute !== undefined) values.set(attribute.name, toValue(written));
  }
  if (line.fault !== undefined) return { values, faults: [...faults, { rule: 'directive-syntax', ...line.fault }] };
  const missing = rule.attributes.filter(({ name, needed }) => needed === true && !values.has(name));
  return { values, faults: [...faults, ...missing.map((attribute) => faultMissing(rule, line.name, attribute))] };
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

function faultUnknownAttribute(rule: DirectiveRule, key: Piece): DirectiveFault {
  const nearest = nearestName(key.text, listNames(rule.attributes), foldName);
  const names = rule.attributes.map(({ name, aliases }) => ({ en: name, ar: aliases[0] ?? name }));
  const ar = names.length === 0 ? 'لا خصائص لهذا التوجيه.' : `خصائصه: ${names.map((name) => name.ar).join('، ')}.`;
  const en = names.length === 0 ? 'It takes no attributes.' : `It takes: ${names.map((name) => name.en).join(', ')}.`;
  return fault(
    'unknown-attribute',
    key,
    `لا خاصية اسمها «${key.text}» للتوجيه «${rule.aliases[0] ?? rule.name}». ${nearest === undefined ? ar : `لعلك تقصد «${nearest}».`}`,
    `"${rule.name}" has no attribute "${key.text}". ${nearest === undefined ? en : `Did you mean "${nearest}"?`}`,
  );
}

function faultMissing(rule: DirectiveRule, place: Piece, attribute: AttributeRule): DirectiveFault {
  const arabic = attribute.aliases[0] ?? attribute.name;
  return fault(
    'missing-attribute',
    place,
    `التوجيه «${place.text}» تلزمه الخاصية «${arabic}»: أضف {${arabic}="…"}.`,
    `"${rule.name}" needs "${attribute.name}": add {${attribute.name}="…"}.`,
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
