/** What stands between the two languages of one sentence, as in `A port is 1 to 65535. · المنفذ من 1 إلى 65535.` */
const between = ' · ';

/** How an error of commander reads in Arabic: by its code, of what it puts in single quotes. */
const sentences: Readonly<Record<string, (quoted: readonly string[]) => string>> = {
  'commander.unknownOption': ([option]) => `لا خيار اسمه ${quote(option)}.`,
  'commander.unknownCommand': ([command]) => `لا أمر اسمه ${quote(command)}.`,
  'commander.missingArgument': ([argument]) => `ينقص الأمر ${quote(argument)}.`,
  'commander.optionMissingArgument': ([option]) => `الخيار ${quote(option)} تنقصه قيمته.`,
  'commander.missingMandatoryOptionValue': ([option]) => `لا بد من الخيار ${quote(option)}.`,
  'commander.conflictingOption': ([one, other]) => `لا يجتمع الخياران ${quote(one)} و${quote(other)}.`,
  'commander.excessArguments': () => 'في السطر كلمات أكثر مما يأخذه الأمر. ضع العبارة ذات المسافات بين علامتي اقتباس.',
  'commander.invalidArgument': (quoted) =>
    quoted.at(0)?.startsWith('-') === true
      ? `القيمة ${quote(quoted[1])} لا تصلح للخيار ${quote(quoted[0])}.`
      : `القيمة ${quote(quoted[0])} لا تصلح لما اسمه ${quote(quoted[1])}.`,
};

/**
 * Adds to what commander says of wrong words on a command line the same in Arabic, on a line of its own.
 *
 * @param message in English; advice in both languages may follow it: `error: … is invalid. A port is 1 to 65535. · …`
 * @param code commander's, such as `commander.unknownOption`; another's message stays as it is
 * @example translateUsageError("error: unknown option '--colour'", 'commander.unknownOption')
 * // "error: unknown option '--colour'\nخطأ: لا خيار اسمه «‎--colour‎». …"
 */
export function translateUsageError(message: string, code = ''): string {
  const sentence = sentences[code];
  if (sentence === undefined) return message;
  const [english = '', advice] = message.split(between);
  const quoted = [...english.matchAll(/'([^']*)'/g)].map(([, text = '']) => text);
  const parts = [sentence(quoted), advice ?? translateHint(english)];
  return `${english}\n${['خطأ:', ...parts.filter((part) => part !== '')].join(' ')}\n${whereAllStands}`;
}

const whereAllStands = 'Everything it takes: --help · كل ما يأخذه الأمر: ‎--help‎';

/** The hint that commander gives of its own: what was meant, or what may stand there. */
function translateHint(english: string): string {
  const [, meant] = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(english) ?? [];
  if (meant !== undefined) return `لعلك تقصد ${quote(meant)}.`;
  const [, allowed] = /Allowed choices are (.+)\.$/.exec(english) ?? [];
  return allowed === undefined ? '' : `اكتب واحدًا من: ${allowed.replaceAll(', ', '، ')}.`;
}

/** In Arabic quotation marks; LEFT-TO-RIGHT MARKs keep the hyphens of an option on its left. */
function quote(text = ''): string {
  return `«\u200E${text}\u200E»`;
}
