import type { z } from 'zod';
import type { Message } from '../../problem.ts';
import type { Field, Fields } from './field.ts';
import {
  badEmail,
  badFormat,
  badUrl,
  bothNames,
  emptyList,
  longList,
  missingField,
  notAList,
  shortList,
  tooBig,
  tooLong,
  tooShort,
  tooSmall,
  unknownValue,
  wrongShape,
} from '../messages/field-messages.ts';
import type { FieldPath } from '../files/locate-field.ts';

type Issue = z.core.$ZodIssue;

/** A fault of a field's value, at its path. */
export interface FieldFault {
  readonly rule: string;
  readonly path: FieldPath;
  /** The field's names, as messages call it. */
  readonly name: string;
  readonly message: Message;
}

/** Says what the schema found in the values, in the words of people who write front matter. */
export function toFieldFault(issue: Issue, fields: Fields, values: unknown): FieldFault {
  const inner = innerIssue(issue, values);
  const { path } = inner;
  const field = fieldAt(fields, path);
  const name = bothNames(path.findLast((step) => typeof step === 'string') ?? '', field.ar);
  const found = valueAt(values, path);
  if (inner.code === 'invalid_type' && found === undefined) {
    return { rule: 'missing-field', path, name, message: missingField(name) };
  }
  return { rule: ruleOf(inner, found), path, name, message: toMessage(inner, name, field, found) };
}

/** Of a value that fits none of several forms, what is wrong with it as the form that it looks like. */
function innerIssue(issue: Issue, values: unknown): Issue {
  if (issue.code !== 'invalid_union') return issue;
  const isMap = typeof valueAt(values, issue.path) === 'object';
  const tries = issue.errors.flatMap((issues) => issues.slice(0, 1));
  const chosen = tries.find((one) => (isMap ? one.path.length > 0 : one.code !== 'invalid_type')) ?? tries[0];
  return chosen === undefined ? issue : innerIssue({ ...chosen, path: [...issue.path, ...chosen.path] }, values);
}

function ruleOf(issue: Issue, found: unknown): string {
  if (issue.code === 'invalid_value') return 'unknown-value';
  if (typeof found !== 'string' || (issue.code !== 'too_big' && issue.code !== 'too_small')) return 'wrong-value';
  return issue.code === 'too_big' ? 'too-long' : 'too-short';
}

function toMessage(issue: Issue, name: string, field: Field, found: unknown): Message {
  switch (issue.code) {
    case 'invalid_value':
      return toValueMessage(issue, name, field, found);
    case 'too_small':
    case 'too_big':
      return toSizeMessage(issue, name, found);
    case 'invalid_format':
      return toFormatMessage(issue, name, String(found));
    case 'invalid_type':
      if (Array.isArray(found)) return notAList(name);
      return wrongShape(name, issue.expected, issue.expected === 'object' ? Object.keys(field.fields ?? {}) : []);
    default:
      return wrongShape(name, 'string');
  }
}

function toValueMessage(issue: z.core.$ZodIssueInvalidValue, name: string, field: Field, found: unknown): Message {
  if (typeof found !== 'string') return wrongShape(name, 'string');
  return unknownValue(name, found, issue.values.map(String), field.values?.words ?? []);
}

function toSizeMessage(
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  name: string,
  found: unknown,
): Message {
  const limit = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum);
  if (Array.isArray(found)) {
    if (found.length === 0) return emptyList(name);
    return (issue.code === 'too_small' ? shortList : longList)(name, found.length, limit);
  }
  if (typeof found !== 'string') return (issue.code === 'too_small' ? tooSmall : tooBig)(name, String(found), limit);
  return (issue.code === 'too_small' ? tooShort : tooLong)(name, found.length, limit);
}

function toFormatMessage(issue: z.core.$ZodIssueInvalidStringFormat, name: string, found: string): Message {
  if (issue.format === 'url') return badUrl(name, found);
  if (issue.format === 'email') return badEmail(name, found);
  return badFormat(name, found, issue.message);
}

function fieldAt(fields: Fields, path: FieldPath): Field {
  let field: Field = { fields };
  for (const step of path) {
    field = typeof step === 'number' ? (field.items ?? field) : (field.fields?.[String(step)] ?? field.each ?? {});
  }
  return field;
}

function valueAt(values: unknown, path: FieldPath): unknown {
  let value = values;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    // An object that was just found to be one may be asked for any key.
    value = (value as Readonly<Record<PropertyKey, unknown>>)[step];
  }
  return value;
}
