import { purposes } from '../../assets/shared/reader-services.ts';
import { labelsFor } from '../labels/labels-for.ts';
import { readerLabelsFor } from '../labels/reader-labels.ts';
import { serializeJson } from '../seo/serialize-json.ts';
import type { PageContext } from './page-context.ts';
import { toPolicyPath } from './policy-path.ts';
import { toAskedPurposes, toPurposes, toServicesData } from './services.ts';
import type { ServicesView } from './reader-views.ts';

/** The notice and the settings of a language; null where no service is on, so that nobody is asked anything. */
export function toServicesView(lang: string, context: PageContext): ServicesView | null {
  const { services, newsroom, toHref } = context;
  const data = toServicesData(services, context);
  if (data === null) return null;
  const labels = readerLabelsFor(lang).consent;
  const asked = toAskedPurposes(services);
  const shown = toPurposes(services);
  return {
    asks: asked.join(' '),
    labels,
    askText: labels.ask(
      joinNames(
        asked.map((purpose) => labels.names[purpose]),
        lang,
      ),
    ),
    purposes: purposes
      .filter((purpose) => shown.includes(purpose))
      .map((name) => ({ name, label: labels.names[name], text: labels.texts[name] })),
    policyHref: toHref(toPolicyPath(lang, newsroom)),
    json: serializeJson(data),
  };
}

/** «التعليقات وعدّ القراءات», "comments and counting reads". */
function joinNames(names: readonly string[], lang: string): string {
  return names.join(` ${labelsFor(lang).and}`);
}
