import { closeIsolates, stripInvisible } from './arabic/invisible.ts';

/** Letters of a comment, and of the name over it; form and server hold to the same. */
export const commentLimits = { text: 4000, name: 60 } as const;

/** Why a comment is not sent. */
export type CommentFault = 'nameless' | 'empty' | 'long' | 'longName';

/** A letter, digit, symbol or emoji: marks, spaces, tatweel and punctuation alone say nothing. */
const saysSomething = /[\p{Lo}\p{Ll}\p{Lu}\p{N}\p{S}]/u;

/**
 * What a reader wrote as it is kept: composed, without what doesn't show or turns the neighbouring text round, and
 * with at most one empty line in a row.
 *
 * @example tidyComment('  \u202Eمرحبا \n\n\n\nبكم') // 'مرحبا\n\nبكم'
 */
export function tidyComment(text: string): string {
  const visible = closeIsolates(stripInvisible(text.normalize('NFC').replace(/\r\n?/g, '\n'), true));
  return visible
    .replace(/[^\S\n]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The first thing in the way of sending a comment, or null. */
export function findCommentFault(name: string, text: string): CommentFault | null {
  const [tidyName, tidyText] = [tidyComment(name), tidyComment(text)];
  if (!saysSomething.test(tidyName)) return 'nameless';
  if (tidyName.length > commentLimits.name) return 'longName';
  if (!saysSomething.test(tidyText)) return 'empty';
  return tidyText.length > commentLimits.text ? 'long' : null;
}

/** What Markdown would read as more than the sign it is, where it stands; `1.` is a list by its stop. */
const markup = /[\\`*_[\]<>&#~^$|:]|(?<=^)[-+=](?=[-=\s]|$)|(?<=^\d{1,9})[.)](?=\s|$)/gm;

/**
 * Text as Markdown that prints it as it is, for servers that take comments for Markdown. Lines lose their indent.
 *
 * @example toMarkdown('<b>*لا*') // '\\<b\\>\\*لا\\*'
 */
export function toMarkdown(text: string): string {
  return text.replace(/^[^\S\n]+/gm, '').replace(markup, '\\$&');
}

/** The text that {@link toMarkdown} was given, but for spaces that it left out. */
export function fromMarkdown(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
