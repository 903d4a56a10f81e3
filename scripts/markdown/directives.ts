import { fold } from '../../assets/shared/arabic/fold.ts';

export type AttributeName =
  | 'slug'
  | 'name'
  | 'speaker'
  | 'role'
  | 'src'
  | 'alt'
  | 'caption'
  | 'credit'
  | 'decorative'
  | 'url'
  | 'title'
  | 'date'
  | 'time'
  | 'pinned'
  | 'key';

/** One attribute of a directive, with the Arabic names an editor may write instead. */
export interface AttributeRule {
  readonly name: AttributeName;
  readonly aliases: readonly string[];
  readonly needed?: true;
  /** Says something by standing there, without a value. */
  readonly flag?: true;
}

interface DirectiveShape {
  readonly name: string;
  readonly aliases: readonly string[];
  /** A leaf is a line of its own (`::name`); a block goes round others (`:::name` … `:::`). */
  readonly form: 'leaf' | 'block';
  readonly attributes: readonly AttributeRule[];
  /** Whether it may stand in another block, or only at the top of the body. */
  readonly topOnly?: true;
  /** The only directive that may stand in it, to the exclusion of text. */
  readonly holds?: 'figure';
  /** Whether its matter is a Markdown list. */
  readonly list?: true;
}

const needed = true;
const title: AttributeRule = { name: 'title', aliases: ['العنوان'], needed };

/** Every directive of a body: this table drives parsing, errors and suggestions. */
export const directives = [
  {
    name: 'related',
    aliases: ['اقرأ-أيضا'],
    form: 'leaf',
    attributes: [{ name: 'slug', aliases: ['الرابط'], needed }],
  },
  {
    name: 'callout',
    aliases: ['نداء'],
    form: 'leaf',
    attributes: [{ name: 'name', aliases: ['الاسم'], needed }],
  },
  {
    name: 'figure',
    aliases: ['صورة'],
    form: 'leaf',
    attributes: [
      { name: 'src', aliases: ['المصدر'], needed },
      { name: 'alt', aliases: ['الوصف'] },
      { name: 'caption', aliases: ['التعليق'] },
      { name: 'credit', aliases: ['المصور'] },
      { name: 'decorative', aliases: ['زخرفية'], flag: true },
    ],
  },
  {
    name: 'embed',
    aliases: ['تضمين'],
    form: 'leaf',
    attributes: [
      { name: 'url', aliases: ['العنوان-الشبكي', 'الرابط'], needed },
      title,
      { name: 'src', aliases: ['الصورة', 'المصدر'] },
    ],
  },
  {
    name: 'quote',
    aliases: ['اقتباس'],
    form: 'block',
    attributes: [
      { name: 'speaker', aliases: ['المتحدث'] },
      { name: 'role', aliases: ['الصفة'] },
    ],
  },
  { name: 'gallery', aliases: ['معرض'], form: 'block', attributes: [], holds: 'figure' },
  { name: 'keypoints', aliases: ['نقاط'], form: 'block', attributes: [], list: true },
  { name: 'timeline', aliases: ['تسلسل'], form: 'block', attributes: [], list: true },
  { name: 'note', aliases: ['ملاحظة'], form: 'block', attributes: [] },
  {
    name: 'correction',
    aliases: ['تصحيح'],
    form: 'block',
    attributes: [{ name: 'date', aliases: ['التاريخ'], needed }],
  },
  {
    name: 'entry',
    aliases: ['خبر'],
    form: 'block',
    attributes: [
      { name: 'time', aliases: ['الوقت'], needed },
      title,
      { name: 'pinned', aliases: ['مثبت'], flag: true },
      { name: 'key', aliases: ['مهم'], flag: true },
    ],
    topOnly: true,
  },
] as const satisfies readonly DirectiveShape[];

export type DirectiveName = (typeof directives)[number]['name'];
export interface DirectiveRule extends DirectiveShape {
  readonly name: DirectiveName;
}

/**
 * A name as it is compared: spellings of one word are one name, and so are `_`, `-` and a blank.
 *
 * @example foldName('اقرأ أيضًا') === foldName('اقرأ-أيضا')
 */
export function foldName(name: string): string {
  return foldedNames.get(name) ?? fold(name.trim()).replace(/[\s_-]+/g, '-');
}

/** Names of the table, which are asked for again with every suggestion. */
const foldedNames = new Map<string, string>();
for (const rule of directives) {
  for (const name of listNames([rule, ...rule.attributes])) foldedNames.set(name, foldName(name));
}

const rulesByName: ReadonlyMap<string, DirectiveRule> = new Map(
  directives.flatMap((rule) => [rule.name, ...rule.aliases].map((name) => [foldName(name), rule])),
);

/** The directive a name stands for, in English or Arabic, in any spelling. */
export function findDirective(name: string): DirectiveRule | undefined {
  return rulesByName.get(foldName(name));
}

/** The attribute a name stands for in a directive. */
export function findAttribute(rule: DirectiveRule, name: string): AttributeRule | undefined {
  const key = foldName(name);
  return rule.attributes.find((attribute) =>
    [attribute.name, ...attribute.aliases].some((own) => foldName(own) === key),
  );
}

/** Names an editor may write for directives or attributes, for suggestions. */
export function listNames(
  rules: readonly { readonly name: string; readonly aliases: readonly string[] }[],
): readonly string[] {
  return rules.flatMap((rule) => [rule.name, ...rule.aliases]);
}
