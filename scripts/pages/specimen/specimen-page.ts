import { isolatePlain } from '../../../assets/shared/arabic/direction.ts';
import { digitPolicies, formatNumber } from '../../../assets/shared/arabic/digits.ts';
import { clean } from '../../../assets/shared/arabic/clean.ts';
import { fold } from '../../../assets/shared/arabic/fold.ts';
import { indexLetter } from '../../../assets/shared/arabic/collate.ts';
import { alphabet, neighbours, tatweel } from '../../../assets/shared/arabic/letters.ts';
import { hijriMonths } from '../../../assets/shared/arabic/month-names.ts';
import { nouns } from '../../../assets/shared/arabic/nouns.ts';
import { formatCount } from '../../../assets/shared/arabic/plural.ts';
import { toSlug } from '../../../assets/shared/arabic/slug.ts';
import { sortArabic } from '../../../assets/shared/arabic/sort-arabic.ts';
import { setTypography } from '../../../assets/shared/arabic/typography.ts';
import type { ZonedTime } from '../../../assets/shared/dates.ts';
import { formatDate, formatMonth, formatRelative, formatTime, regions } from '../../../assets/shared/dates.ts';
import { parseZonedTime } from '../../dates/zoned-time.ts';
import { createMarkdown } from '../../markdown/create-markdown.ts';
import { routes } from '../../routes.ts';
import { toPageView } from '../frame/head.ts';
import type { PageOf } from '../page.ts';
import type { PageContext } from '../page-context.ts';
import { specimenDays, specimenSamples as samples } from './specimen-samples.ts';
import type { SpecimenCell, SpecimenTable } from './specimen-view.ts';
import { toTextView } from '../text-view.ts';

const counts = [0, 1, 2, 3, 11, 99, 100, 103, 1003, 12_500] as const;
const numbers = [0, 7, 2026, 12_500.5, -5, 1_000_000] as const;
const weights = ['400', '500', '600', '700'] as const;
const minute = 60_000;
const spans = [1, 2, 25, 60 * 3, 60 * 11, 60 * 48] as const;

/**
 * The Arabic of the site in its own type, for whoever changes either: everything that the library does to letters,
 * numbers, dates and lines, on one page. It is no page of the newspaper: only the writer's own server shows it.
 */
export function toSpecimenPage(context: PageContext): PageOf<'pages/specimen.njk'> {
  const title = 'عيّنة الخط والعربية';
  const path = routes.specimen();
  return {
    path,
    layout: 'pages/specimen.njk',
    view: () => ({
      ...toPageView({ path, title, description: title, trail: [{ path, text: title }], noindex: true }, context),
      title: toTextView(title, 'rtl'),
      headline: toTextView(samples.headline, 'rtl'),
      text: toTextView(samples.text, 'rtl'),
      voweled: toTextView(samples.voweled, 'rtl'),
      headings: { sizes: 'الأحجام', weights: 'الأوزان', voweled: 'نص مشكول' },
      weights,
      tables: [
        toLetters(),
        toMarks(),
        toLoans(),
        toNumbers(),
        toMonths(context),
        toDates(context),
        toSpans(context),
        toCounts(context),
        toPunctuation(),
        toEmphasis(),
        toDirections(),
        toCleaned(),
        toSlugs(),
        toSorted(),
      ],
    }),
  };
}

/** A text as it is, to be laid out by the browser alone. */
function asTyped(text: string): SpecimenCell {
  return { html: toTextView(text, 'ltr').html };
}

function asSet(text: string): SpecimenCell {
  return { html: toTextView(text, 'rtl').html };
}

function asCode(text: string): SpecimenCell {
  return { html: `<code dir="auto">${toTextView(text, 'ltr').html}</code>` };
}

function toLetters(): SpecimenTable {
  const forms = (letter: string): readonly string[] => {
    const isJoined = !samples.lastOnly.includes(letter);
    const [first, middle] = isJoined ? [letter + tatweel, tatweel + letter + tatweel] : ['', ''];
    return [letter, first, middle, letter === 'ء' ? '' : tatweel + letter];
  };
  return {
    title: 'الحروف',
    columns: ['منفصلًا', 'أولًا', 'وسطًا', 'آخرًا'],
    rows: Array.from(`${alphabet}أإآؤئةى`, (letter) => forms(letter).map(asTyped)),
    isLarge: true,
  };
}

function toMarks(): SpecimenTable {
  return {
    title: 'التشكيل',
    columns: ['العلامة', ...samples.seats],
    rows: Object.entries(samples.marks).map(([name, mark]) => [
      asTyped(name),
      ...samples.seats.map((seat) => asTyped(seat.charAt(0) + mark + seat.slice(1))),
    ]),
    isLarge: true,
  };
}

function toLoans(): SpecimenTable {
  return {
    title: 'حروف الأسماء الأعجمية',
    columns: ['الحرف', 'يلي', 'في اسم'],
    rows: Object.entries(neighbours).map(([letter, before]) => [
      asTyped(letter),
      asTyped(before),
      asTyped(samples.loans.find((name) => name.includes(letter)) ?? ''),
    ]),
  };
}

function toNumbers(): SpecimenTable {
  return {
    title: 'الأرقام بحسب سياسة الموقع',
    columns: digitPolicies,
    rows: numbers.map((number) => digitPolicies.map((policy) => asSet(formatNumber(number, policy)))),
  };
}

function toMonths({ newsroom: { dates } }: PageContext): SpecimenTable {
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  return {
    title: 'أسماء الشهور',
    columns: [...regions, 'هجري'],
    rows: months.map((month) => [
      ...regions.map((region) => asTyped(formatMonth(2026, month, { ...dates, region }))),
      asTyped(hijriMonths[month - 1] ?? ''),
    ]),
  };
}

function toDates({ newsroom: { dates, site } }: PageContext): SpecimenTable {
  const both = { ...dates, calendars: ['islamic-umalqura', 'gregory'] } as const;
  const row = (time: ZonedTime): readonly SpecimenCell[] => [
    asSet(formatDate(time, dates)),
    asSet(formatTime(time, dates)),
    asSet(formatDate(time, both)),
    asSet(formatDate(time, { ...both, digits: 'arab' })),
    asCode(time.iso),
  ];
  return {
    title: 'التواريخ',
    columns: ['كما يطبعها الموقع', 'الساعة', 'بالتقويمين', 'بالأرقام المشرقية', 'datetime'],
    rows: specimenDays.flatMap((day) => {
      const read = parseZonedTime(day, site.zone);
      return read.ok ? [row(read.time)] : [];
    }),
  };
}

function toSpans({ newsroom: { dates, now } }: PageContext): SpecimenTable {
  return {
    title: 'الوقت النسبي',
    columns: ['قبل', 'كما يظهر في المتصفح'],
    rows: spans.map((minutes) => [
      asSet(formatCount(minutes, nouns.minute, dates.digits)),
      asSet(formatRelative(now.epoch - minutes * minute, now.epoch, { digits: dates.digits, lang: 'ar' })),
    ]),
  };
}

function toCounts({ newsroom: { dates } }: PageContext): SpecimenTable {
  return {
    title: 'العدد والمعدود',
    columns: counts.map((count) => formatNumber(count, dates.digits)),
    rows: Object.values(nouns).map((noun) => counts.map((count) => asSet(formatCount(count, noun, dates.digits)))),
  };
}

function toPunctuation(): SpecimenTable {
  return {
    title: 'علامات الترقيم',
    columns: ['كما كُتب', 'كما يُطبع'],
    rows: samples.typed.map((text) => [asTyped(text), asSet(setTypography(text))]),
  };
}

function toEmphasis(): SpecimenTable {
  const markdown = createMarkdown({ arabic: true });
  return {
    title: 'التشديد',
    columns: ['Markdown', 'كما يُطبع'],
    rows: samples.emphasized.map((text) => [asCode(text), { html: markdown.renderInline(text) }]),
  };
}

function toDirections(): SpecimenTable {
  return {
    title: 'الاتجاه',
    columns: ['بلا عزل', 'معزولًا', 'في الخلاصات وشريط العنوان'],
    rows: samples.directions.map((text) => [asTyped(text), asSet(text), asTyped(isolatePlain(text))]),
  };
}

function toCleaned(): SpecimenTable {
  return {
    title: 'التنظيف والطيّ',
    columns: ['كما كُتب', 'clean', 'fold'],
    rows: samples.cleaned.map((text) => [asTyped(text), asTyped(clean(text)), asTyped(fold(text))]),
  };
}

function toSlugs(): SpecimenTable {
  return {
    title: 'العناوين الشبكية',
    columns: ['النص', 'جزء العنوان'],
    rows: samples.slugs.map((text) => [asSet(text), asCode(toSlug(text))]),
  };
}

function toSorted(): SpecimenTable {
  return {
    title: 'الترتيب',
    columns: ['الحرف', 'الاسم'],
    rows: sortArabic(samples.names, (name) => name).map((name) => [asTyped(indexLetter(name)), asSet(name)]),
  };
}
