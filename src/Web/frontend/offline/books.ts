// 巡查本: the roads one account may walk and what is looked at on them, kept on the phone under that account and shown to no other.
import type { WalkBook } from './drafts';
import { timed } from './sending';
import * as store from './store';
import { root } from './words';

const patienceMs = 8_000;

/** The newest there is for an account that is signed in; what was kept before while there is no network. Null: it has none, or no more. */
export async function newestBook(account: string): Promise<WalkBook | null> {
  const kept = await store.book(account) ?? null, headers: Record<string, string> = {};
  if (kept) headers['If-None-Match'] = `"${kept.version}"`;
  try {
    const answer = await timed(patienceMs, signal => fetch(root + 'offline/walks.json', { cache: 'no-store', headers, signal }));
    if (answer.status === 401 || answer.status === 403) {
      await store.dropBook(account);
      return null;
    }
    if (!answer.ok || answer.redirected) return kept;
    const book = await answer.json() as WalkBook;
    if (book.account !== account) return kept; // somebody else signed in meanwhile
    await store.keepBook(book);
    return book;
  } catch {
    return kept;
  }
}
