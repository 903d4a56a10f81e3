import type { ProseRule } from '../prose-rule.ts';

/** Pictures for which nobody is named, unless they are decorative. */
export const findMissingCredits: ProseRule = ({ pictures }) =>
  pictures.flatMap(({ region, offset, lacksCredit }) =>
    lacksCredit
      ? [
          {
            region,
            offset,
            message: {
              ar: 'صورة بلا اسم صاحبها. اكتبه في حقل credit، أو في التوجيه: ::صورة{المصدر="…" المصور="…"}.',
              en: 'A picture without a credit. Name its author in the field credit, or in the directive: ::figure{src="…" credit="…"}.',
            },
          },
        ]
      : [],
  );
