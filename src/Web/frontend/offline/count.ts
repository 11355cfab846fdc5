// How many drafts are not sent yet: beside the store, so that a page that only shows the number opens no store.
const key = 'wutong-unsent', changed = 'wutong-drafts';

export function keepCount(count: number): void {
  try { localStorage.setItem(key, String(count)); } catch { /* no room even for a digit: the list itself is right */ }
  dispatchEvent(new Event(changed));
}

export const knownCount = (): number => { try { return Number(localStorage.getItem(key) ?? 0); } catch { return 0; } };

/** Calls back whenever drafts change, here or in another open page. */
export function watch(then: () => void): void {
  addEventListener(changed, then);
  addEventListener('storage', event => { if (event.key === key) then(); });
}
