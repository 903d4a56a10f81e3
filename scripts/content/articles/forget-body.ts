import { detachText } from '../../machine/detach-text.ts';
import type { Body } from '../../markdown/body.ts';
import type { FiledArticle } from './parse-article.ts';

/**
 * The same article without the weight of its body, for an archive that does not fit into memory: what lists and links
 * ask of a body stays, the rest is parsed again each time somebody asks.
 */
export function forgetBody(article: FiledArticle, parseAgain: () => Body): FiledArticle {
  const { words } = article.body;
  const references = article.body.references.map((one) => ({ ...one, target: detachText(one.target) }));
  const body: Body = {
    words,
    references,
    get parts() {
      return parseAgain().parts;
    },
    get headings() {
      return parseAgain().headings;
    },
    get text() {
      return parseAgain().text;
    },
  };
  return { ...article, body };
}

/** The same article without the plain text of its body, of which search alone makes anything; else as {@link forgetBody}. */
export function forgetText(article: FiledArticle, parseAgain: () => Body): FiledArticle {
  // The lead was cut out of the text, and would keep all of it.
  return { ...article, lead: detachText(article.lead), body: new TextlessBody(article.body, parseAgain) };
}

/** A class, since V8 gives every object of its own getter half a kilobyte. */
class TextlessBody implements Body {
  readonly parts;
  readonly headings;
  readonly words;
  readonly references;
  readonly #parseAgain;

  constructor({ parts, headings, words, references }: Body, parseAgain: () => Body) {
    this.parts = parts;
    this.headings = headings;
    this.words = words;
    this.references = references;
    this.#parseAgain = parseAgain;
  }

  get text(): string {
    return this.#parseAgain().text;
  }
}
