import type { MarkdownIt } from 'markdown-it';
import { letterClass, markClass, tatweel } from '../../assets/shared/arabic/letters.ts';

const asterisk = 0x2a;
const arabic = new RegExp(`[${letterClass}${markClass}${tatweel}]`);
const opening = /[\p{Ps}\p{Pi}"'#@]/u;
const punctuation = /[\p{P}\p{S}]/u;
const notClosing = /[\p{Ps}\p{Pi}]/u;

/**
 * Lets asterisks open and close beside Arabic letters, where particles and suffixes are joined to the word and where
 * CommonMark's rule (§6.2, left- and right-flanking runs), made for words with blanks round them, sees none:
 * a run between an Arabic letter and an opening sign also opens, and one between a closing sign and an Arabic letter
 * also closes. Everywhere else the rule is CommonMark's.
 *
 * @example **«لا»**ونعم → <strong>«لا»</strong>ونعم
 * @example **قال:**نعم → <strong>قال:</strong>نعم
 * @example و**«المعارضة»** → و<strong>«المعارضة»</strong>
 */
export function emphasizeArabic(md: MarkdownIt): void {
  md.inline.State = class extends md.inline.State {
    override scanDelims(start: number, canSplitWord: boolean) {
      const scanned = super.scanDelims(start, canSplitWord);
      if (this.src.charCodeAt(start) !== asterisk) return scanned;
      if (scanned.can_open && scanned.can_close) return scanned;
      const before = this.src.charAt(start - 1);
      const after = this.src.charAt(start + scanned.length);
      if (arabic.test(before) && opening.test(after)) return { ...scanned, can_open: true };
      if (arabic.test(after) && punctuation.test(before) && !notClosing.test(before))
        return { ...scanned, can_close: true };
      return scanned;
    }
  };
}
