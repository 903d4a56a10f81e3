import { z } from 'zod';

/** What a rule's findings are: nothing, a warning, or an error that stops the build. */
const proseLevels = ['off', 'warning', 'error'] as const;
export type ProseLevel = (typeof proseLevels)[number];

/** Every rule with the Arabic name by which editors may allow it in place. */
export const ruleNames = {
  'doubled-word': 'كلمة-مكررة',
  'unpaired-quote': 'تنصيص-بلا-قرين',
  'unpaired-bracket': 'قوس-بلا-قرين',
  'mixed-spelling': 'إملاء-مختلط',
  'house-spelling': 'إملاء-الدار',
  'mixed-tanween': 'تنوين-مختلط',
  'space-before-mark': 'مسافة-قبل-علامة',
  'missing-space': 'مسافة-ناقصة',
  'latin-mark': 'علامة-لاتينية',
  'doubled-mark': 'علامة-مكررة',
  'three-dots': 'ثلاث-نقط',
  'persian-letter': 'حرف-فارسي',
  tatweel: 'تطويل',
  'presentation-form': 'شكل-طباعي',
  'invisible-character': 'محرف-خفي',
  'html-tag': 'وسم-html',
  'stray-bullet': 'نقطة-بلا-قائمة',
  boilerplate: 'نص-متخلف',
  'missing-credit': 'صورة-بلا-مصدر',
  'other-language': 'لغة-أخرى',
  'unfilled-blank': 'فراغ-لم-يملأ',
} as const;
export type RuleName = keyof typeof ruleNames;

/** The names in the order of {@link ruleNames}. */
// Object.keys forgets that the keys are known.
export const ruleNameList = Object.keys(ruleNames) as [RuleName, ...RuleName[]];

/** How the newspaper wants its prose checked. */
export interface ProseSettings {
  readonly levels: Readonly<Record<RuleName, ProseLevel>>;
  /** The house's spellings: of each group the first is right, the others are reported. */
  readonly spellings: readonly (readonly string[])[];
}

/** How `prose` in `site.yaml` is read: as a `Field` of the content room. */
export const proseField = {
  fields: {
    levels: { fields: Object.fromEntries(ruleNameList.map((name) => [name, {}])) },
    spellings: { list: 'items', items: { list: 'commas' } },
  },
} as const;

/** `prose` in `site.yaml`, after it was read. */
export const proseSchema = z.strictObject({
  /** Levels of rules that aren't to be warnings. */
  levels: z.partialRecord(z.enum(ruleNameList), z.enum(proseLevels)).optional(),
  /** Groups of spellings, the right one first. */
  spellings: z.array(z.array(z.string().min(2)).min(2)).optional(),
});
export type ProseFields = z.infer<typeof proseSchema>;

/** Fills in what `site.yaml` leaves out: every rule warns, and no spelling is preferred. */
export function toProseSettings({ levels = {}, spellings = [] }: ProseFields): ProseSettings {
  return { levels: toLevels((name) => levels[name] ?? 'warning'), spellings };
}

function toLevels(levelOf: (name: RuleName) => ProseLevel): ProseSettings['levels'] {
  // fromEntries can't tell that every name is among the entries.
  return Object.fromEntries(ruleNameList.map((name) => [name, levelOf(name)])) as ProseSettings['levels'];
}

/**
 * The settings for a run that looks for errors only; undefined when no rule makes any.
 *
 * @param wanted `all` leaves them as they are
 */
export function selectRules(settings: ProseSettings, wanted: 'all' | 'errors'): ProseSettings | undefined {
  if (wanted === 'all') return settings;
  const { levels } = settings;
  if (ruleNameList.every((name) => levels[name] !== 'error')) return undefined;
  return { ...settings, levels: toLevels((name) => (levels[name] === 'error' ? 'error' : 'off')) };
}
