import { Document, isScalar, visit } from 'yaml';

/**
 * A content file: YAML front matter that the gate reads as it was meant, then the body. Texts stand in double quotes,
 * as the editor's guide asks; dates and other words of ASCII letters stand bare.
 *
 * @param fields in their order; `undefined` ones are left out
 */
export function renderFile(fields: Readonly<Record<string, unknown>>, body: string): string {
  const present = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const text = body.trim();
  return `---\n${renderYaml(present)}---\n${text === '' ? '' : `\n${text}\n`}`;
}

/** YAML of one style: double quotes round texts, nothing folded, lists of words on one line. */
export function renderYaml(value: Readonly<Record<string, unknown>>): string {
  const document = new Document(value, { schema: 'core', version: '1.2' });
  visit(document, {
    Scalar: (key, node) => {
      if (key === 'key' || !isScalar(node) || typeof node.value !== 'string') return;
      node.type =
        /^(?:[A-Za-z][A-Za-z\d-]*|\d{4}-\d{2}-\d{2}T[\d:+-]+)$/.test(node.value) &&
        !/^(?:true|false|null|yes|no|on|off)$/i.test(node.value)
          ? 'PLAIN'
          : 'QUOTE_DOUBLE';
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
