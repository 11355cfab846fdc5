// 巡查本: the roads one account may walk and what is looked at on them, kept on the phone under that account and shown to no other.
import type { WalkBook, Who } from './drafts';
import * as store from './store';
import { root } from './words';

/** The newest there is for whoever is signed in. Asked for only where somebody has used it or wants it now: most accounts have none. */
export async function bookOf(me: Who, isWanted: boolean): Promise<WalkBook | null> {
  if (me.account === null) return null;
  const kept = await store.book(me.account) ?? null;
  if (!kept && !isWanted) return null;
  try {
    const answer = await fetch(root + 'offline/walks.json', { cache: 'no-store', headers: kept ? { 'If-None-Match': `"${kept.version}"` } : {} });
    if (answer.status === 401 || answer.status === 403) {
      await store.dropBook(me.account);
      return null;
    }
    if (!answer.ok || answer.redirected) return kept;
    const book = await answer.json() as WalkBook;
    if (book.account !== me.account) return kept; // somebody else signed in meanwhile
    await store.keepBook(book);
    return book;
  } catch {
    return kept; // no network
  }
}
