// Drafts and their photographs in IndexedDB. Every change is one transaction that is on the disk before it is said to be kept.
import { keepCount } from './count';
import type { Draft, WalkBook, Who } from './drafts';

const name = 'wutong-offline';
export type Photo = { id: string; draft: string; bytes: ArrayBuffer; type: string };
type Stores = 'drafts' | 'photos' | 'meta';

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  return opened ??= new Promise((done, fail) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('drafts', { keyPath: 'id' });
      request.result.createObjectStore('photos', { keyPath: 'id' }).createIndex('draft', 'draft');
      request.result.createObjectStore('meta');
    };
    request.onsuccess = () => done(request.result);
    request.onerror = () => { opened = undefined; fail(request.error); };
  });
}

// Runs work in one transaction; what it leaves in the returned box is the answer once all of it is durable.
async function within<T>(stores: Stores[], mode: IDBTransactionMode, work: (of: (store: Stores) => IDBObjectStore, answer: (value: T) => void) => void): Promise<T> {
  const database = await open();
  return new Promise<T>((done, fail) => {
    const transaction = database.transaction(stores, mode, { durability: 'strict' });
    let result: T;
    transaction.oncomplete = () => done(result);
    transaction.onabort = transaction.onerror = () => fail(transaction.error ?? new DOMException('the store gave up', 'AbortError'));
    work(store => transaction.objectStore(store), value => { result = value; });
  });
}

const on = <T>(request: IDBRequest<T>, then: (value: T) => void): void => { request.onsuccess = () => then(request.result); };

/** Newest last. */
export const all = (): Promise<Draft[]> => within(['drafts'], 'readonly', (of, answer) => on(of('drafts').getAll(), rows => answer((rows as Draft[]).sort((a, b) => (a.id < b.id ? -1 : 1)))));

export const find = (id: string): Promise<Draft | undefined> => within(['drafts'], 'readonly', (of, answer) => on(of('drafts').get(id), answer));

/** A draft with photographs that were taken with it, all or nothing. */
export async function add(draft: Draft, photos: Photo[] = []): Promise<void> {
  await within<void>(['drafts', 'photos'], 'readwrite', of => {
    of('drafts').put(draft);
    for (const photo of photos) of('photos').put(photo);
  });
  await tell();
}

/** Reads it, changes it and writes it back, with nobody in between; null: it was not there, or the change was not wanted after all. */
export async function change(id: string, by: (draft: Draft) => boolean | void): Promise<Draft | null> {
  const changed = await within<Draft | null>(['drafts'], 'readwrite', (of, answer) => on(of('drafts').get(id), (draft: Draft | undefined) => {
    if (!draft || by(draft) === false) return answer(null);
    of('drafts').put(draft);
    answer(draft);
  }));
  await tell();
  return changed;
}

/** One more photograph of a draft. */
export function addPhoto(photo: Photo): Promise<void> {
  return within(['drafts', 'photos'], 'readwrite', of => on(of('drafts').get(photo.draft), (draft: Draft | undefined) => {
    if (!draft) return;
    draft.photos.push(photo.id);
    of('drafts').put(draft);
    of('photos').put(photo);
  }));
}

export function removePhoto(draftId: string, photoId: string): Promise<void> {
  return within(['drafts', 'photos'], 'readwrite', of => on(of('drafts').get(draftId), (draft: Draft | undefined) => {
    if (!draft) return;
    draft.photos = draft.photos.filter(p => p !== photoId);
    of('drafts').put(draft);
    of('photos').delete(photoId);
  }));
}

export async function photosOf(draft: Draft): Promise<Photo[]> {
  const photos = await within<Photo[]>(['photos'], 'readonly', (of, answer) => on(of('photos').index('draft').getAll(draft.id), answer));
  return draft.photos.map(id => photos.find(p => p.id === id)).filter((p): p is Photo => p !== undefined);
}

/** The district has it: the receipt stays, the photographs need no room here any more. */
export async function finish(id: string, number: string, code: string): Promise<void> {
  await within<void>(['drafts', 'photos'], 'readwrite', of => on(of('drafts').get(id), (draft: Draft | undefined) => {
    if (!draft) return;
    for (const photo of draft.photos) of('photos').delete(photo);
    of('drafts').put({ ...draft, state: 'sent', number, code, sentMs: Date.now(), photos: [], text: '', walk: draft.walk && { ...draft.walk, sections: [], checks: {}, note: '' }, answers: {}, lon: null, lat: null, reason: undefined, rule: undefined });
  }));
  await tell();
}

export async function remove(id: string): Promise<void> {
  await within<void>(['drafts', 'photos'], 'readwrite', of => {
    of('drafts').delete(id);
    on(of('photos').index('draft').getAllKeys(id), keys => { for (const key of keys) of('photos').delete(key); });
  });
  await tell();
}

export const lastWho = (): Promise<Who | undefined> => within(['meta'], 'readonly', (of, answer) => on(of('meta').get('who'), answer));
export const keepWho = (who: Who): Promise<void> => within(['meta'], 'readwrite', of => { of('meta').put(who, 'who'); });

export const book = (account: string): Promise<WalkBook | undefined> => within(['meta'], 'readonly', (of, answer) => on(of('meta').get(`walks:${account}`), answer));
export const keepBook = (kept: WalkBook): Promise<void> => within(['meta'], 'readwrite', of => { of('meta').put(kept, `walks:${kept.account}`); });
export const dropBook = (account: string): Promise<void> => within(['meta'], 'readwrite', of => { of('meta').delete(`walks:${account}`); });

/** Finds on a walk, in the order they were made. */
export const findsOf = async (walk: string): Promise<Draft[]> => (await all()).filter(d => d.of === walk);

const tell = async (): Promise<void> => keepCount((await all()).filter(d => d.state !== 'sent').length);

/** Asks that the browser keep it all when the phone runs short of room. */
export const askToStay = (): void => { void navigator.storage?.persist?.().catch(() => false); };
