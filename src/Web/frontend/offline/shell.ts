// The offline shell: lists drafts, takes new ones, sends what waits whenever there is a network.
import { h, icon } from './dom';
import { newestBook } from './books';
import { watch } from './count';
import type { Draft, Form, Road, WalkBook, Who } from './drafts';
import { isLocked, isOwn, newDraft, newFind, newWalk } from './drafts';
import { formView } from './formView';
import { kindView } from './kindView';
import { cameFrom, listView } from './listView';
import { register } from './register';
import { now, sendAll, who } from './sending';
import * as store from './store';
import { walksView } from './walksView';
import { walkView } from './walkView';
import { base, root, t } from './words';

const againMs = 30_000;
const place = document.getElementById('view')!, notes = document.getElementById('notes')!;
const state = { form: null as Form | null, book: null as WalkBook | null, me: { account: null, name: null, large: false } as Who, isOnline: true, isKept: true, isBusy: false, drawn: '', shown: '' };

async function askForm(): Promise<void> {
  try {
    const answer = await fetch(root + 'offline/kinds.json');
    if (answer.ok) state.form = await answer.json() as Form;
  } catch { /* the one we have goes on being good */ }
}

// The book of whoever is signed in, and of nobody else: what is kept at once, the newest when it comes. Most accounts have none, and nothing is asked for them unless it is wanted.
async function askBook(isWanted: boolean): Promise<void> {
  const { account } = state.me;
  state.book = account === null ? null : await store.book(account) ?? null;
  if (account === null || !(state.book || isWanted)) return;
  const asked = newestBook(account).then(book => {
    if (state.me.account === account) state.book = book;
    return drawList();
  });
  if (!state.book) await asked; // nothing can be shown before
}

async function send(): Promise<void> {
  const outcome = await sendAll(() => void drawList());
  state.isOnline = outcome !== 'no-network';
  state.isBusy = outcome === 'busy';
  const me = await store.lastWho();
  if (me) state.me = me;
  if (state.book && state.book.account !== state.me.account) await askBook(false);
  sayNotes();
  await drawList();
}

function sayNotes(): void {
  const lines = [
    !state.isOnline && h('p', { class: 'off' }, icon('cloud'), t('现在没有网络，照样可以写；有网时会自己发。', 'There is no network. Write all the same; it is sent when there is one.')),
    state.isBusy && h('p', { class: 'warn said' }, icon('clock'), t('区里的服务器现在忙，过一会儿再发，草稿都在。', 'The district’s server is busy; it is tried again soon. The drafts are safe.')),
    !state.isKept && h('p', { class: 'warn said' }, icon('warn'), t('这个浏览器不能在没网时重新打开这一页：请不要关掉它。写好的会一直存在手机上，有网时打开这一页就会发。', 'This browser cannot open this page again without a network: keep this page open. What you write stays on the phone and is sent when this page is open with a network.')),
    cameFrom(state.isOnline),
  ].filter((n): n is HTMLParagraphElement => n instanceof HTMLElement);
  if (notes.textContent !== lines.map(l => l.textContent).join('')) notes.replaceChildren(...lines);
}

async function drawList(): Promise<void> {
  if (state.drawn !== 'list') return;
  const drafts = await store.all(), shown = JSON.stringify([drafts, state.me, now.sending, state.form?.version, state.book?.version]);
  if (state.drawn !== 'list' || state.shown === shown) return; // what has not changed is left alone: somebody may be about to press it
  state.shown = shown;
  const focused = document.activeElement?.id;
  place.replaceChildren(listView({ ...state, drafts, send: () => void send() }));
  if (focused) document.getElementById(focused)?.focus();
}

// The part after # says what is shown, so that Back works.
async function draw(): Promise<void> {
  const [what = '', id = '', kind = ''] = location.hash.slice(1).split('/').map(decodeURIComponent);
  if (what === 'main') return; // the skip link
  if (what.startsWith('walk') && !state.book) await askBook(true);
  const { form, book } = state;
  if (what === 'kinds' && form) show(kindView(form), 'kinds');
  else if (what === 'new' && form) await open(form, newDraftOf(form, id));
  else if (what === 'draft' && form) await open(form, await store.find(id));
  else if (what === 'walks' && book) show(walksView(book), 'walks');
  else if (what === 'walk' && book && form) await open(form, await walkOf(book, id));
  else if (what === 'find' && form) await openFind(form, await store.find(id), kind);
  else if (what.startsWith('walk')) show(noBook(), what);
  else if (['kinds', 'new', 'draft', 'find'].includes(what)) show(h('p', { class: 'off' }, icon('cloud'), t('这台手机还没有取过表单，请有网时打开一次。', 'This phone has not fetched the form yet; open this page once with a network.')), what);
  else {
    const isFirst = state.drawn === '';
    [state.drawn, state.shown] = ['list', ''];
    await drawList();
    if (!isFirst) focusHeading();
  }
}

function newDraftOf(form: Form, code: string): Draft | undefined {
  const kind = form.kinds.find(k => k.code === code);
  return kind && newDraft(kind, state.me);
}

async function open(form: Form, draft: Draft | undefined): Promise<void> {
  const kind = draft && (form.kinds.find(k => k.code === draft.kind) ?? form.kinds.find(k => k.code === 'other'));
  if (!draft || !kind || isLocked(draft) || !isOwn(draft, state.me) || (draft.walk && !state.book)) { location.replace('#list'); return; }
  if (draft.walk) show(walkView(draft, roadOf(draft), state.book!, await store.findsOf(draft.id), () => void send()), 'walk');
  else show(formView(draft, kind, form, () => void send()), 'form');
}

// One begun before goes on, so that opening the link twice makes no second walk.
async function walkOf(book: WalkBook, code: string): Promise<Draft | undefined> {
  const begun = (await store.all()).find(d => d.walk?.road === code && d.state === 'draft' && isOwn(d, state.me)), road = book.roads.find(r => r.code === code);
  return begun ?? (road && newWalk(road, book, state.me));
}

// As the book says; of a road it no longer holds, as the draft says.
function roadOf({ walk }: Draft): Road {
  const { road, roadZh, roadEn, sections } = walk!;
  return state.book!.roads.find(r => r.code === road) ?? { code: road, nameZh: roadZh, nameEn: roadEn, area: null, isWhole: true, mayEnter: true, sections: sections.map(code => ({ code, nameZh: code, area: null })) };
}

// First its kind, then its form.
async function openFind(form: Form, walk: Draft | undefined, code: string): Promise<void> {
  if (!walk?.walk || !state.book || !isOwn(walk, state.me)) { location.replace('#list'); return; }
  const kind = form.kinds.find(k => k.code === code);
  if (kind) await open(form, newFind(kind, walk, roadOf(walk), state.me));
  else show(kindView(form, walk.id), 'kinds');
}

function noBook(): HTMLElement {
  return h('div', {}, h('p', { class: 'crumb' }, h('a', { href: '#list' }, t('我的草稿', 'My drafts'))), h('h1', {}, t('记一次巡查', 'Record a walk')),
    state.me.account === null ? h('p', {}, t('请先登录，再回到这一页。', 'Sign in and come back to this page.'), ' ', h('a', { href: `${base}sign-in?back=${encodeURIComponent(base + 'offline')}` }, t('去登录', 'Sign in')))
      : state.isOnline ? h('p', {}, t('您的账号没有巡查可记。', 'There are no walks for your account to record.'))
      : h('p', { class: 'off' }, icon('cloud'), t('这台手机还没有取过巡查本，请有网时打开一次道路的巡查页。', 'This phone has not fetched the book of walks yet; open a road’s patrol page once with a network.')));
}

function show(view: HTMLElement, drawn: string): void {
  state.drawn = drawn;
  place.replaceChildren(view);
  scrollTo(0, 0);
  focusHeading();
}

function focusHeading(): void {
  const heading = place.querySelector('h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
}

function largeText(): void {
  const button = document.getElementById('large') as HTMLButtonElement, kept = localStorage.getItem('wutong-large');
  const isLarge = (): boolean => document.documentElement.classList.contains('large');
  const set = (large: boolean): void => { document.documentElement.classList.toggle('large', large); button.textContent = large ? t('常规字号', 'Normal text') : t('大字', 'Large text'); };
  set(kept === null ? state.me.large : kept === '1');
  button.hidden = false;
  button.onclick = () => { set(!isLarge()); localStorage.setItem('wutong-large', isLarge() ? '1' : '0'); };
}

function sayNoStore(): void {
  place.replaceChildren(h('h1', {}, t('没网也能反映', 'Report without a network')), h('p', { class: 'late said', role: 'alert' }, icon('warn'), t('这个浏览器不让网页存东西（可能是无痕模式），草稿存不下来。请换普通模式，或有网时用普通的反映页。', 'This browser lets no page keep anything (a private window, perhaps), so drafts cannot be kept. Use an ordinary window, or the report page when there is a network.')));
}

async function start(): Promise<void> {
  try { state.me = await store.lastWho() ?? state.me; } catch { return sayNoStore(); }
  largeText();
  const [, me, isKept] = await Promise.all([askForm(), who(), register(root)]);
  if (me) state.me = me;
  largeText();
  Object.assign(state, { isOnline: me !== null, isKept });
  await askBook(location.hash.startsWith('#walk'));
  sayNotes();
  await draw();
  watch(() => void drawList());
  addEventListener('hashchange', () => void draw());
  addEventListener('online', () => void askForm().then(send));
  addEventListener('offline', () => { state.isOnline = false; sayNotes(); });
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') void send(); });
  setInterval(() => { if (document.visibilityState === 'visible') void waits(); }, againMs);
  await send();
}

// Nothing is asked of the network while nothing waits.
async function waits(): Promise<void> {
  if (!state.isOnline || (await store.all()).some(d => d.state === 'waiting')) await send();
}

void start();
