// Keeps the offline shell: its two pages, its script, its style, its icon and the list of kinds. Nothing else is ever kept: no page of the site, no answer of the API.
type Told = { version: string; root: string; files: string[] };
type Fetched = Event & { request: Request; preloadResponse?: Promise<Response | undefined>; respondWith(answer: Promise<Response>): void };
type Lasting = Event & { waitUntil(work: Promise<unknown>): void };
type Scope = EventTarget & { wutong: Told; skipWaiting(): Promise<void>; clients: { claim(): Promise<void> }; registration: ServiceWorkerRegistration };

const worker = self as unknown as Scope, { version, root, files } = worker.wutong;
const prefix = 'wutong-shell-', cacheName = prefix + version;
const kinds = root + 'offline/kinds.json', shells = [root + 'offline', root + 'en/offline'];

// Without cookies: what is kept has been made for nobody.
const bare = (address: string): Request => new Request(address, { credentials: 'omit', cache: 'no-cache' });

async function take(cache: Cache, address: string): Promise<Response> {
  const answer = await fetch(bare(address));
  if (!answer.ok || answer.redirected) throw new Error(`${address}: ${answer.status}`);
  await cache.put(address, answer.clone());
  return answer;
}

async function install(): Promise<void> {
  const cache = await caches.open(cacheName);
  await Promise.all([...shells, kinds, ...files].map(address => take(cache, address)));
  await worker.skipWaiting();
}

async function activate(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(prefix) && name !== cacheName) await caches.delete(name);
  await worker.registration.navigationPreload?.enable(); // pages need not wait until this worker has started
  await worker.clients.claim();
}

const kept = async (address: string): Promise<Response> => (await (await caches.open(cacheName)).match(address)) ?? fetch(address);

// Asked for when there is a network, so that a kind published today is offered today.
async function newest(address: string): Promise<Response> {
  const cache = await caches.open(cacheName);
  return take(cache, address).catch(async () => (await cache.match(address)) ?? Response.error());
}

// A page without a network leads to the shell in the page's language, which says what it stands in for.
async function page(event: Fetched, url: URL): Promise<Response> {
  try {
    return (await event.preloadResponse) ?? await fetch(event.request);
  } catch {
    const shell = shells[url.pathname.startsWith(root + 'en/') ? 1 : 0]!;
    return Response.redirect(`${shell}?from=${encodeURIComponent(url.pathname + url.search)}`);
  }
}

worker.addEventListener('install', event => (event as Lasting).waitUntil(install()));
worker.addEventListener('activate', event => (event as Lasting).waitUntil(activate()));
worker.addEventListener('fetch', e => {
  const event = e as Fetched, url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin) return;
  if (url.pathname === kinds) return event.respondWith(newest(kinds));
  if (files.includes(url.pathname)) return event.respondWith(kept(url.pathname));
  if (event.request.mode !== 'navigate') return;
  event.respondWith(shells.includes(url.pathname) ? kept(url.pathname) : page(event, url));
});

export {}; // a module of its own: these names are nobody else's
