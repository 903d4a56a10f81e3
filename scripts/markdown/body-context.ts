import type { DigitPolicy } from '../../assets/shared/arabic/digits.ts';

/** What a body's parser must know of the newsroom round it. */
export interface BodyContext {
  /** The newspaper's address, absolute, with a trailing slash. */
  readonly siteUrl: string;
  /** IANA zone in which times without an offset are read. */
  readonly zone: string;
  /** BCP 47 tag of the text, of the article rather than of the site. */
  readonly lang: string;
  /** Names of the call-outs in `site.yaml`; null where it cannot be read, and any name may be right. */
  readonly callouts: ReadonlySet<string> | null;
  /** Whether a file lies below `content/media`; the path has forward slashes and is in NFC. */
  readonly hasMedia: (file: string) => boolean;
  /** Hosts from which pictures may be shown; null where `site.yaml` cannot be read, and any may be. */
  readonly imageHosts: ReadonlySet<string> | null;
  /** Digits of what the site itself prints: the numbers of notes. */
  readonly digits: DigitPolicy;
  /** Whether the text is a live article's, which is told in entries. */
  readonly isLive: boolean;
  /** Interface words printed into the body, in the text's language. */
  readonly labels: { readonly footnotes: string; readonly backToText: string };
}
