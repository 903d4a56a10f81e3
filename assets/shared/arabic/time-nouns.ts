import { makeNoun as noun } from './make-noun.ts';
import type { CountedNoun } from './plural.ts';

/**
 * Stretches of time, apart from the other nouns for scripts that count nothing else. They have no «لا …»: nought
 * minutes are «أقل من دقيقة».
 */
export const timeNouns = {
  minute: noun('أقل من دقيقة', 'دقيقة واحدة', 'دقيقتان', 'دقائق', 'دقيقة', 'دقيقة'),
  hour: noun('أقل من ساعة', 'ساعة واحدة', 'ساعتان', 'ساعات', 'ساعة', 'ساعة'),
  day: noun('أقل من يوم', 'يوم واحد', 'يومان', 'أيام', 'يومًا', 'يوم'),
  week: noun('أقل من أسبوع', 'أسبوع واحد', 'أسبوعان', 'أسابيع', 'أسبوعًا', 'أسبوع'),
  month: noun('أقل من شهر', 'شهر واحد', 'شهران', 'أشهر', 'شهرًا', 'شهر'),
  year: noun('أقل من سنة', 'سنة واحدة', 'سنتان', 'سنوات', 'سنة', 'سنة'),
} as const satisfies Readonly<Record<string, CountedNoun>>;
