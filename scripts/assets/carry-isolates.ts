/**
 * Lines of one text, each by itself right: an isolate that goes on beyond its line ends with it and begins anew on the
 * next. Else its end, alone on a line,
 * would end what that line stands in.
 *
 * @example carryIsolates(['\u2068Blue', 'Lagoon\u2069، سفينة']) // ['\u2068Blue\u2069', '\u2068Lagoon\u2069، سفينة']
 */
export function carryIsolates(lines: readonly string[]): readonly string[] {
  const open: string[] = [];
  return lines.map((line) => {
    const carried = open.join('');
    for (const [sign] of line.matchAll(/[\u2066-\u2069]/g)) {
      if (sign === '\u2069') open.pop();
      else open.push(sign);
    }
    return `${carried}${line}${'\u2069'.repeat(open.length)}`;
  });
}
