import { existsSync } from 'node:fs';
import type { Message } from '../problem.ts';
import { toInnerError } from './to-inner-error.ts';

interface Explanation {
  readonly codes: readonly string[];
  readonly toMessage: (place: string) => Message;
}

const explanations: readonly Explanation[] = [
  {
    codes: ['ENOSPC', 'EDQUOT', 'EFBIG'],
    toMessage: (place) => ({
      en: `The disk took no more (${place}). Make room and build again; the last site stays.`,
      ar: `امتلأ القرص (${place}). أفرغ مساحة ثم ابنِ من جديد؛ الموقع السابق باقٍ كما هو.`,
    }),
  },
  {
    codes: ['EACCES', 'EPERM', 'EROFS'],
    toMessage: (place) => ({
      en: `Nothing may be written at ${place}. Give this user the right to, or choose another folder (of a build: --output).`,
      ar: `لا تسمح الصلاحيات بالكتابة في ${place}. امنح هذا المستخدم الصلاحية، أو اختر مجلدًا آخر (للبناء: ‎--output‎).`,
    }),
  },
  {
    codes: ['ENOENT'],
    toMessage: (place) => ({
      en: `Nothing stands at ${place}, where a file or folder is needed. If it was moved or deleted put it back, and try again.`,
      ar: `لا شيء في ${place}، ويلزم فيه ملف أو مجلد. إن نُقل أو حُذف فأعده إلى مكانه، ثم أعد المحاولة.`,
    }),
  },
  {
    codes: ['ENOTDIR', 'EEXIST'],
    toMessage: (place) => ({
      en: `A file stands where a folder is needed: ${place}. Choose another folder (of a build: --output).`,
      ar: `يوجد ملف حيث يلزم مجلد: ${place}. اختر مجلدًا آخر (للبناء: ‎--output‎).`,
    }),
  },
];

/**
 * What to do about a disk that refused, in words for people; null when that is not what went wrong. Whoever passed the
 * error on may have wrapped it.
 *
 * @see https://nodejs.org/api/errors.html#common-system-errors
 */
export function explainFileError(error: unknown): Message | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error ? error.code : undefined;
  if ('syscall' in error && String(error.syscall).startsWith('spawn')) return toUnstarted(toPlace(error), String(code));
  const found = explanations.find(({ codes }) => typeof code === 'string' && codes.includes(code));
  if (found) return found.toMessage(toPlace(error));
  return explainFileError(toInnerError(error));
}

/** Of a program, which is named as it was called and has the codes of a file that is missing or closed. */
function toUnstarted(program: string, code: string): Message {
  return {
    en: `The program ${program} could not be started (${code}). Install it, or name another.`,
    ar: `تعذّر تشغيل البرنامج ${program} (${code}). ثبّته، أو سمِّ غيره.`,
  };
}

/** Where something could not be written, or is gone: a copy that failed names its source and its target. */
function toPlace(error: Error): string {
  const source = 'path' in error && typeof error.path === 'string' ? error.path : null;
  const target = 'dest' in error && typeof error.dest === 'string' ? error.dest : null;
  const isSourceGone = source !== null && 'code' in error && error.code === 'ENOENT' && !existsSync(source);
  return (isSourceGone ? source : (target ?? source)) ?? error.message;
}
