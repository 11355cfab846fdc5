// The service worker that keeps the shell. Where there is none (WeChat on iPhone, plain http) the open page is all there is.

/** @returns Whether the shell opens without a network from now on. */
export async function register(root: string): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  try {
    const registration = await navigator.serviceWorker.register(root + 'offline-worker.js', { scope: root });
    if (registration.active) return true;
    const worker = registration.installing ?? registration.waiting;
    if (!worker) return false;
    return await new Promise(done => worker.addEventListener('statechange', () => { if (worker.state === 'activated') done(true); else if (worker.state === 'redundant') done(false); }));
  } catch {
    return false;
  }
}
