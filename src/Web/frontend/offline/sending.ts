// Sends what waits, one after another, under the account that made it. An answer that is lost does no harm: the same id and key are sent again.
import type { Draft, Who } from './drafts';
import * as store from './store';
import { base, isEnglish, root, t } from './words';

const patienceMs = 120_000, askMs = 8_000;
const addresses = { report: 'api/reports', find: 'api/finds', walk: 'api/commands/streets.record-walk' };
export type Outcome = 'done' | 'no-network' | 'busy' | 'elsewhere';
export const now: { sending: string | null } = { sending: null };

/** Who is signed in; null: the district cannot be reached. */
export async function who(): Promise<Who | null> {
  try {
    const answer = await timed(askMs, signal => fetch(root + 'offline/who', { cache: 'no-store', signal }));
    if (!isJson(answer)) return null; // a hotel's own page is no district
    const found = await answer.json() as Who;
    await store.keepWho(found).catch(() => undefined);
    return found;
  } catch {
    return null;
  }
}

/** One round over all that waits. */
export async function sendAll(changed: () => void): Promise<Outcome> {
  // One open page sends at a time; without locks the district itself sees that it is the same report.
  if (!navigator.locks) return round(changed);
  return await navigator.locks.request('wutong-sending', { ifAvailable: true }, lock => (lock ? round(changed) : Promise.resolve('elsewhere' as const)));
}

async function round(changed: () => void): Promise<Outcome> {
  const me = await who();
  if (!me) return 'no-network';
  let isBusy = false;
  // Walks first: a find names its walk, so that has to be there.
  const waiting = (await store.all()).filter(d => d.state === 'waiting' && d.account === me.account).sort((a, b) => Number(b.type === 'walk') - Number(a.type === 'walk'));
  for (const draft of waiting) {
    if (draft.type === 'find' && !await isWalkSent(draft)) continue;
    // Counted before it leaves: from now on nobody knows whether it arrived.
    const taken = await store.change(draft.id, d => d.state === 'waiting' && (d.tries++, true));
    if (!taken) continue;
    now.sending = draft.id;
    changed();
    const outcome = await send(taken).finally(() => { now.sending = null; });
    changed();
    if (outcome === 'no-network') return outcome;
    if (outcome === 'busy') isBusy = true; // one that cannot go now does not hold up the others
  }
  return isBusy ? 'busy' : 'done';
}

async function send(draft: Draft): Promise<Outcome> {
  const body = draft.type === 'walk' ? walkOf(draft) : await bodyOf(draft);
  const headers: Record<string, string> = { 'Idempotency-Key': draft.key };
  if (draft.type === 'walk') headers['Content-Type'] = 'application/json';
  let answer: Response;
  try {
    answer = await timed(patienceMs, signal => fetch(base + addresses[draft.type ?? 'report'], { method: 'POST', body, signal, headers }));
  } catch {
    return 'no-network';
  }
  const said = await answer.json().catch(() => null) as { id?: string; number?: string; code?: string; type?: string; detail?: string; detailZh?: string } | null;
  if (answer.ok && said?.id && (draft.type === 'walk' || (said.number && (draft.type === 'find' || said.code)))) {
    await store.finish(draft.id, said.number ?? '', said.code ?? '');
    return 'done';
  }
  const isForSomebodyElse = answer.status === 401 || said?.type?.endsWith('.other-account') === true;
  if (isForSomebodyElse) {
    await store.change(draft.id, d => { d.tries = Math.max(0, d.tries - 1); }); // turned away before it was looked at
    return 'done'; // the list says with which account to sign in
  }
  if (answer.status === 413) return refuse(draft, t('照片太大，送不上去。请删掉几张再发。', 'The photographs are too large to send. Take some away and send it again.'));
  if (!said || answer.ok || answer.status >= 500 || answer.status === 408 || answer.status === 429) return 'busy';
  return refuse(draft, (isEnglish ? said.detail : said.detailZh ?? said.detail) ?? String(answer.status), said.type);
}

async function refuse(draft: Draft, reason: string, rule?: string): Promise<Outcome> {
  await store.change(draft.id, d => { Object.assign(d, { state: 'refused', tries: 0, reason, rule }); });
  return 'done';
}

async function bodyOf(draft: Draft): Promise<FormData> {
  const body = new FormData();
  const plain = { id: draft.id, kind: draft.kind, text: draft.text, address: draft.address, isPrivate: String(draft.isPrivate), account: draft.account ?? '' };
  for (const [name, value] of Object.entries(plain)) body.append(name, value);
  if (draft.type === 'find') {
    body.append('originKind', 'walk');
    body.append('originId', draft.of ?? '');
    body.append('area', draft.area ?? '');
  }
  if (draft.lon !== null && draft.lat !== null) { body.append('lon', draft.lon.toFixed(6)); body.append('lat', draft.lat.toFixed(6)); }
  for (const [code, values] of Object.entries(draft.answers)) for (const value of values) body.append('answers.' + code, value);
  (await store.photosOf(draft)).forEach((photo, i) => body.append('photo', new Blob([photo.bytes], { type: photo.type }), `photo-${i + 1}.jpg`));
  return body;
}

// As the command wants it; what was left empty is left out.
function walkOf(draft: Draft): string {
  const { road, level, day, sections, checks, note } = draft.walk!;
  return JSON.stringify({
    id: draft.id, account: draft.account, road, level, day, sections, note: note.trim() || null,
    checks: Object.entries(checks).filter(([, c]) => c.isPassed !== null).map(([item, c]) => ({ item, isPassed: c.isPassed, note: c.note.trim() || null })),
  });
}

// One that was put away has been sent.
async function isWalkSent(find: Draft): Promise<boolean> {
  const walk = await store.find(find.of ?? '');
  return !walk || walk.state === 'sent';
}

const isJson = (answer: Response): boolean => answer.ok && !answer.redirected && (answer.headers.get('content-type') ?? '').includes('json');

/** Gives up after a while. */
export async function timed(ms: number, work: (signal: AbortSignal) => Promise<Response>): Promise<Response> {
  const stop = new AbortController(), timer = setTimeout(() => stop.abort(), ms);
  try { return await work(stop.signal); } finally { clearTimeout(timer); }
}
