import type { TextView } from '../text-view.ts';
import type { PageView } from '../views.ts';

/** One cell: text that is marked up already. */
export interface SpecimenCell {
  readonly html: string;
}

/** One thing that the Arabic library does, case by case. */
export interface SpecimenTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly SpecimenCell[])[];
  /** Whether single letters are shown, which want a size of their own. */
  readonly isLarge?: boolean;
}

/** The page that shows the site's Arabic in its own type. */
export interface SpecimenView extends PageView {
  readonly title: TextView;
  readonly headline: TextView;
  readonly text: TextView;
  readonly voweled: TextView;
  readonly headings: Readonly<Record<'sizes' | 'weights' | 'voweled', string>>;
  readonly weights: readonly string[];
  readonly tables: readonly SpecimenTable[];
}
