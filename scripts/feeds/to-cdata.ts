/**
 * Wraps HTML in a CDATA section; a `]]>` inside is split over two sections (XML 1.0 §2.7).
 *
 * @example toCdata('<p>x</p>') // '<![CDATA[<p>x</p>]]>'
 */
export function toCdata(html: string): string {
  return `<![CDATA[${html.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}
