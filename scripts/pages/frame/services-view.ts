import { nouns } from '../../../assets/shared/arabic/nouns.ts';
import type { CountedNoun } from '../../../assets/shared/arabic/plural.ts';
import { purposes, type ServicesData } from '../../../assets/shared/reader-services.ts';
import { labelsFor } from '../../labels/labels-for.ts';
import { readerLabelsFor } from '../../labels/reader-labels-for.ts';
import { serializeJson } from '../../seo/serialize-json.ts';
import type { PageContext } from '../page-context.ts';
import { toPolicyPath } from '../policy/policy-path.ts';
import { toAskedPurposes, toPurposes } from './services.ts';
import type { ServicesView } from '../reader-views.ts';

/** The notice and the settings of a language; null where no service is on, so that nobody is asked anything. */
export function toServicesView(lang: string, context: PageContext): ServicesView | null {
  const { services, newsroom, toHref } = context;
  const data = toServicesData(context);
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

/** What every page tells its scripts; null where no service is on. */
function toServicesData({ services, newsroom, assets, toHref }: PageContext): ServicesData | null {
  if (toPurposes(services).length === 0) return null;
  return {
    comments: services.comments,
    views: services.views,
    nouns: {
      comments: { ar: nouns.comment, en: englishNoun('comment') },
      views: { ar: nouns.view, en: englishNoun('view') },
    },
    digits: newsroom.dates.digits,
    scripts: { comments: toHref(assets.commentsScript) },
  };
}

function englishNoun(noun: string): CountedNoun {
  const other = `{n} ${noun}s`;
  return { zero: other, one: `{n} ${noun}`, two: other, few: other, many: other, other };
}
