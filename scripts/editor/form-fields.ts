import { parseZonedTime } from '../dates/zoned-time.ts';
import type { FieldTrait, FieldTraits } from './field-traits.ts';

type Values = Readonly<Record<string, unknown>>;

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields in the shapes of the web editor's widgets: one shape a field, where the newsroom's files allow several. */
export function toFormFields(values: Values, traits: FieldTraits, zone: string): Values {
  const shown: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const trait = traits[name] ?? {};
    if (trait.leftOut !== undefined) continue;
    const [to, one] = toSingle(name, value, trait);
    shown[to] = toFormValue(one, trait, zone);
  }
  for (const [name, { otherwise }] of Object.entries(traits)) {
    if (otherwise !== undefined) shown[name] ??= otherwise;
  }
  return shown;
}

/** A list of one as its value; of more, as the list of the other field. */
function toSingle(name: string, value: unknown, { single }: FieldTrait): readonly [name: string, value: unknown] {
  if (single === undefined || !Array.isArray(value)) return [name, value];
  const items: readonly unknown[] = value;
  return items.length > 1 ? [single, items] : [name, items[0]];
}

function toFormValue(value: unknown, trait: FieldTrait, zone: string): unknown {
  const { keyed, bare } = trait;
  if (Array.isArray(value)) return value.map((item: unknown) => toFormValue(item, trait, zone));
  if (keyed !== undefined && isValues(value)) {
    return Object.entries(value).map(([key, item]) => ({ [keyed]: key, ...(isValues(item) ? item : {}) }));
  }
  if (bare !== undefined && typeof value === 'string') return toFormValue({ [bare]: value }, trait, zone);
  if (trait.moment === true && typeof value === 'string') return toMoment(value, zone);
  return isValues(value) ? toFormFields(value, trait.fields ?? {}, zone) : value;
}

/** A time with its offset, so that the editor's browser may stand in any zone; what is no time stays as it is. */
function toMoment(text: string, zone: string): string {
  const result = parseZonedTime(text, zone);
  return result.ok ? result.time.iso : text;
}

/** The fields as a file says them: nothing that is empty or goes without saying, times on the site's clocks. */
export function toFiledFields(values: Values, traits: FieldTraits, zone: string): Values {
  const filed: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const trait = traits[name] ?? {};
    const said = toFiledValue(value, trait, zone);
    if (!isEmpty(said) && said !== trait.otherwise) filed[name] = said;
  }
  return filed;
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return Array.isArray(value) ? value.length === 0 : isValues(value) && Object.keys(value).length === 0;
}

function toFiledValue(value: unknown, trait: FieldTrait, zone: string): unknown {
  const { keyed, bare } = trait;
  if (keyed !== undefined && Array.isArray(value)) return toKeyed(value, keyed);
  if (Array.isArray(value)) {
    return value.map((item: unknown) => toFiledValue(item, trait, zone)).filter((item) => !isEmpty(item));
  }
  if (typeof value === 'string') return trait.moment === true ? toWallTime(value, zone) : value.trim();
  if (!isValues(value)) return value;
  const fields = toFiledFields(value, trait.fields ?? {}, zone);
  const [only, ...others] = Object.keys(fields);
  return bare !== undefined && only === bare && others.length === 0 ? fields[bare] : fields;
}

function toKeyed(items: readonly unknown[], keyed: string): Values {
  return Object.fromEntries(
    items.filter(isValues).map(({ [keyed]: key, ...fields }) => [typeof key === 'string' ? key.trim() : '', fields]),
  );
}

/** A time as the editor's guide writes it, `2026-11-20T14:05`, where that is the same moment. */
function toWallTime(text: string, zone: string): string {
  const result = parseZonedTime(text, zone);
  if (!result.ok) return text;
  const { iso, epoch } = result.time;
  const short = iso.slice(0, 'yyyy-mm-ddThh:mm'.length);
  const again = parseZonedTime(short, zone);
  return again.ok && again.time.epoch === epoch ? short : iso;
}
