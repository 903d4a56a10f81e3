import type { CommentWords } from '../../assets/shared/comment-words.ts';
import type { PlayerSite, Purpose } from '../../assets/shared/reader-services.ts';

/** What the site's scripts may keep on a reader's device, by the name it has in the browser's storage. */
export type DeviceItem = 'theme' | 'textSize' | 'searches' | 'slash' | 'reading' | 'consent' | 'read';

/** Interface words of comments, consent and the policy that writes itself. */
export interface ReaderLabels {
  readonly consent: {
    readonly title: string;
    /** The services in a row stand in the place of `{services}`. */
    readonly ask: (services: string) => string;
    readonly settingsText: string;
    readonly accept: string;
    readonly refuse: string;
    readonly choose: string;
    readonly save: string;
    readonly close: string;
    readonly settings: string;
    readonly signal: string;
    readonly saved: string;
    readonly policy: string;
    readonly names: Readonly<Record<Purpose, string>>;
    readonly texts: Readonly<Record<Purpose, string>>;
  };
  readonly comments: {
    readonly title: string;
    readonly ask: (host: string) => string;
    readonly show: string;
    readonly noScript: string;
    readonly page: string;
    readonly form: string;
    readonly name: string;
    readonly nameHint: string;
    readonly text: string;
    readonly textHint: (limit: string) => string;
    readonly send: string;
    readonly cancelReply: string;
    readonly closed: string;
    readonly archive: string;
    readonly archiveNote: string;
    readonly live: CommentWords;
  };
  readonly embed: {
    /** What a click loads, and from whom. */
    readonly notice: (site: string, host: string) => string;
    readonly load: (site: string) => string;
    readonly unload: string;
    readonly sites: Readonly<Record<PlayerSite, string>>;
  };
  readonly policy: {
    readonly title: string;
    readonly summary: string;
    readonly services: string;
    readonly intro: string;
    readonly nothingOn: string;
    /** Heading over what comes from other hosts without being asked about. */
    readonly unasked: string;
    readonly picturesName: string;
    readonly purpose: string;
    readonly data: string;
    readonly place: string;
    readonly kept: string;
    readonly withdraw: string;
    readonly atServer: (host: string) => string;
    readonly keptDefault: string;
    readonly viewsKept: string;
    readonly embedsPlace: (hosts: string) => string;
    readonly embedsKept: string;
    readonly picturesPlace: (hosts: string) => string;
    readonly picturesKept: string;
    readonly purposes: Readonly<Record<Purpose | 'pictures', string>>;
    readonly collected: Readonly<Record<Purpose | 'pictures', string>>;
    readonly withdrawal: Readonly<Record<Purpose | 'pictures', string>>;
    readonly device: string;
    readonly deviceIntro: string;
    readonly deviceKey: string;
    readonly deviceRows: Readonly<Record<DeviceItem, { readonly name: string; readonly text: string }>>;
    readonly signals: string;
    readonly signalsText: string;
    readonly openSettings: string;
  };
}
