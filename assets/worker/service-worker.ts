import { formatRelative } from '../shared/arabic/relative-time.ts';
import { toCacheName, type WorkerData } from '../shared/reading-data.ts';

declare const self: ServiceWorkerGlobalScope;
/** Written in by the bundler. */
declare const bundledWorkerData: WorkerData;

const { savedHref, words, digits } = bundledWorkerData;
const cacheName = toCacheName(new URL(self.registration.scope).pathname);

/**
 * The whole of what the worker does: it asks the network for everything, always, and where no answer comes it gives the
 * copy that a page has put aside. A copy that is there is brought up to date; none is made, so that a worker that is
 * old, or gone, changes no page.
 */
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== self.location.origin) return;
  if (request.mode !== 'navigate') {
    event.respondWith(fetch(request).catch((error: unknown) => giveFile(request, error)));
    return;
  }
  const asked = fetch(request);
  event.waitUntil(asked.then((response) => renewCopy(request, response.clone())).catch(() => undefined));
  event.respondWith(
    asked.then(
      (response) => givePage(request, response),
      () => givePage(request, Response.error()),
    ),
  );
});
// A new worker does what the old one did: nobody need wait for it.
self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/** The copy of what is asked for, or nothing: also where storage is closed or broken. */
async function findCopy(request: Request | string): Promise<Response | undefined> {
  return caches.match(request, { cacheName, ignoreSearch: true, ignoreVary: true }).catch(() => undefined);
}

/** @throws the network's error, where there is no copy */
async function giveFile(request: Request, error: unknown): Promise<Response> {
  const copy = await findCopy(request);
  if (copy) return copy;
  throw error;
}

/** What the site answered; where it did not, or broke down, the copy, or the page of saved articles. */
async function givePage(request: Request, response: Response): Promise<Response> {
  if (response.type !== 'error' && response.status < 500) return response;
  const copy = await findCopy(request);
  if (copy) return addNotice(copy, 'copy');
  const saved = response.type === 'error' ? await findCopy(savedHref) : undefined;
  return saved ? addNotice(saved, 'missing') : response;
}

/** Puts a page's new text in the place of its copy; a page that is gone from the site goes from the device. */
async function renewCopy(request: Request, response: Response): Promise<void> {
  if (!(await findCopy(request))) return;
  const copies = await caches.open(cacheName);
  if (response.ok && !response.redirected) await copies.put(new URL(request.url).pathname, response);
  else if (response.status === 404 || response.status === 410) await copies.delete(request, { ignoreSearch: true });
}

/** Says at the top of a copy that it is one, and how old. */
async function addNotice(copy: Response, notice: 'copy' | 'missing'): Promise<Response> {
  const html = await copy.text();
  const lang = /<html[^>]* dir="?ltr/.test(html) ? 'en' : 'ar';
  const made = Date.parse(copy.headers.get('date') ?? '');
  const ago = formatRelative(made, performance.timeOrigin + performance.now(), { digits, lang });
  const text = words[lang][notice].replace('{ago}', () => ago);
  const told = html.replace(
    /<main[^>]*>/,
    (main) => `${main}<p class="notice notice-strong" role="status" data-offline>${text}</p>`,
  );
  return new Response(told, { status: notice === 'copy' ? 200 : 503, headers: copy.headers });
}
