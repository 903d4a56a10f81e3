import { InvalidArgumentError } from 'commander';

/**
 * Makes the reader of an option's whole number.
 *
 * @throws InvalidArgumentError in both languages where the option says anything else
 */
export function createNumberParser(least: number, most = Number.MAX_SAFE_INTEGER): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(
      most === Number.MAX_SAFE_INTEGER
        ? `A whole number from ${least} on is wanted. · اكتب عددًا صحيحًا لا يقل عن ${least}.`
        : `A whole number from ${least} to ${most} is wanted. · اكتب عددًا صحيحًا من ${least} إلى ${most}.`,
    );
  };
}
