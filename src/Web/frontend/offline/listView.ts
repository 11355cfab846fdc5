// The drafts on this phone: what stands where, why, and what to do.
import { h, icon, typed } from './dom';
import type { Draft, Form, WalkBook, Who } from './drafts';
import { isLocked, isOwn, uuid7 } from './drafts';
import { now } from './sending';
import * as store from './store';
import { base, moment, root, t, unsent } from './words';

export interface ListState { drafts: Draft[]; me: Who; isOnline: boolean; form: Form | null; book: WalkBook | null; send: () => void }

export function listView(state: ListState): HTMLElement {
  const count = state.drafts.filter(d => d.state !== 'sent').length, waiting = state.drafts.some(d => d.state === 'waiting');
  return h('div', {},
    h('h1', {}, t('没网也能反映', 'Report without a network')),
    h('p', { class: 'lead' }, t('先写在这台手机上，照片也在；有网时打开这一页就会发出，只发一次。', 'Write it on this phone, photographs too. Open this page with a network and it is sent, once.')),
    h('p', { class: 'row gap' }, h('a', { class: 'btn', href: '#kinds' }, t('写一件', 'Write one')), state.book && h('a', { class: 'btn two', href: '#walks' }, t('记一次巡查', 'Record a walk')), waiting && h('button', { type: 'button', class: 'btn two', id: 'send', click: () => state.send() }, t('现在发', 'Send now'))),
    h('h2', { class: 'gap', id: 'count' }, count === 0 ? t('没有未发送的', 'Nothing waits to be sent') : unsent(count)),
    state.drafts.length > 0 ? h('ul', { class: 'rows under' }, ...[...state.drafts].reverse().map(d => row(d, state))) : null);
}

function row(draft: Draft, state: ListState): HTMLElement {
  const isMine = isOwn(draft, state.me), item = h('li', { 'data-draft': draft.id, class: 'stack' });
  const what = [draft.photos.length > 0 && t(`${draft.photos.length} 张照片`, `${draft.photos.length} photographs`), moment(draft.madeMs)].filter(Boolean).join(' · ');
  item.append(
    h('div', {}, pill(draft), ' ', h('b', {}, t(draft.kindZh, draft.kindEn)), draft.type === 'find' && h('span', { class: 'sm mu' }, t('（巡查发现）', ' (found on a walk)')), ' ', h('span', { class: 'sm mu' }, what)),
    isMine && draft.walk ? h('p', {}, typed(t(draft.walk.roadZh, draft.walk.roadEn)), ' ', draft.walk.day) : isMine && draft.text ? h('p', {}, typed(draft.text.length > 80 ? draft.text.slice(0, 80) + '…' : draft.text)) : '',
    ...says(draft, state));
  if (isMine) item.append(actions(draft, item, state));
  return item;
}

function pill(draft: Draft): HTMLElement {
  const [cls, mark, word] = now.sending === draft.id ? ['', 'clock', t('正在发', 'Being sent')] as const
    : draft.state === 'sent' ? ['ok', 'ok', t('已发出', 'Sent')] as const
    : draft.state === 'refused' ? ['late', 'warn', t('没有收下', 'Not taken')] as const
    : draft.state === 'waiting' ? ['warn', 'clock', t('等着发', 'Waiting')] as const
    : ['', 'doc', t('草稿', 'Draft')] as const;
  return h('span', { class: `pill ${cls}`.trim() }, icon(mark), word);
}

// Why it stands where it stands, in plain words.
function says(draft: Draft, { me, form, drafts }: ListState): HTMLElement[] {
  const said = (text: string, ...more: (Node | string)[]): HTMLElement[] => [h('p', { class: 'sm' }, text, ...more)];
  const signIn = (): HTMLElement => h('a', { href: `${base}sign-in?back=${encodeURIComponent(base + 'offline')}` }, t('去登录', 'Sign in'));
  const walk = draft.type === 'find' ? drafts.find(d => d.id === draft.of) : undefined;
  if (draft.state === 'sent' && draft.type) return said(draft.number ? t('编号 ', 'No. ') : '', h('b', {}, draft.number ?? ''), draft.number ? ' · ' : '', h('a', { href: `${base}${draft.type === 'walk' ? 'streets/walks' : 'cases'}/${draft.id}` }, draft.type === 'walk' ? t('看这次巡查', 'See the walk') : t('看案卷', 'See the case')));
  if (draft.state === 'sent') return said(t('编号 ', 'No. '), h('b', {}, draft.number ?? ''), ' · ', h('a', { href: `${base}report/${draft.number}-${draft.code}` }, t('看办理进展', 'See how it goes')));
  if (draft.account !== null && me.account === null) return said(t(`这是${nameOf(draft)}的账号写的。请登录后再回到这一页，草稿一直都在。`, `${nameOf(draft)} made this draft. Sign in and come back; it stays here.`), ' ', signIn());
  if (draft.account !== null && me.account !== draft.account) return said(t(`这是${nameOf(draft)}的账号写的，现在登录的是别的账号，所以没有发。请用那个账号登录后再打开这一页。`, `${nameOf(draft)} made this draft and another account is signed in, so it was not sent. Sign in with that account and open this page again.`));
  if (draft.state === 'refused') return [h('p', { class: 'late said' }, icon('warn'), h('span', {}, draft.reason ?? '')), ...said(t('点“改”改好再存一次，就会重新发。', 'Press Change, mend it and keep it; it is sent again.'))];
  if (draft.account === null && form?.anonymous === false && me.account === null) return said(t('本区要登录才能反映。请登录后再回到这一页。', 'This district asks you to sign in. Sign in and come back to this page.'), ' ', signIn());
  if (draft.account === null && me.account !== null) return draft.tries > 0
    ? said(t('这是没有登录时写的，可能已经送到。请退出登录后再打开这一页，就会核对。', 'This was made without an account and may have arrived. Sign out and open this page again; it is checked then.'))
    : said(t('这是没有登录时写的。可以改用现在的账号来发，或退出登录后再发。', 'This was made without an account. Send it under the present account, or sign out and send it.'));
  if (draft.state === 'waiting' && walk && walk.state !== 'sent') return said(t('等它的那次巡查发出后就发。', 'It goes after the walk it was found on.'));
  if (isLocked(draft) && now.sending !== draft.id) return said(t('上次没有等到回音，可能已经送到；有网时会核对，不会变成两件。', 'No answer came last time; it may have arrived. It is checked when there is a network and does not become two.'));
  return [];
}

const nameOf = (draft: Draft): string => (draft.accountName ? t(`“${draft.accountName}”`, `“${draft.accountName}”`) : t('别人', 'somebody else'));

function actions(draft: Draft, item: HTMLElement, state: ListState): HTMLElement {
  const place = h('p', { class: 'row' });
  const button = (label: string, then: () => unknown, cls = 'btn two'): HTMLElement => h('button', { type: 'button', class: cls, click: () => void then() }, label);
  const isUsed = draft.rule === 'urn:wutong:rule/cases.id-taken' || draft.rule === 'urn:wutong:rule/streets.walk-id-taken' || draft.rule === 'urn:wutong:key-used';
  const ask = (): void => {
    const no = button(t('不删', 'Keep it'), draw);
    const finds = state.drafts.filter(d => d.of === draft.id && d.state !== 'sent').length;
    const what = finds > 0 ? t(`删掉这次巡查和它的 ${finds} 处发现？删了找不回来。`, `Delete this walk and its ${finds} finds? They cannot be brought back.`) : t('删掉这份草稿和它的照片？删了找不回来。', 'Delete this draft and its photographs? It cannot be brought back.');
    place.replaceChildren(h('span', {}, what), button(t('删掉', 'Delete'), () => drop(draft), 'btn bad'), no);
    no.focus();
  };
  const draw = (): void => place.replaceChildren(...[
    !isLocked(draft) && !isUsed && h('a', { class: 'btn two', href: `#draft/${draft.id}` }, draft.state === 'draft' ? t('接着写', 'Go on') : t('改', 'Change')),
    isUsed && button(t('作为另一件发', 'Send it as another'), () => again(draft).then(state.send)),
    draft.account === null && state.me.account !== null && draft.tries === 0 && draft.state !== 'sent' && button(t('用现在的账号发', 'Send under this account'), () => store.change(draft.id, d => { Object.assign(d, { account: state.me.account, accountName: state.me.name ?? '' }); }).then(state.send)),
    draft.state === 'sent' ? button(t('收起', 'Put away'), () => store.remove(draft.id)) : now.sending !== draft.id && button(t('删除', 'Delete'), ask),
  ].filter((n): n is HTMLElement => n instanceof HTMLElement));
  draw();
  return place;
}

// What was found on a walk goes with it, unless the district has it.
async function drop(draft: Draft): Promise<void> {
  for (const find of await store.findsOf(draft.id)) if (find.state !== 'sent') await store.remove(find.id);
  await store.remove(draft.id);
}

// Its id belongs to something else for ever: the same words and photographs under a new one.
async function again(draft: Draft): Promise<void> {
  const id = uuid7(), photos = (await store.photosOf(draft)).map(p => ({ ...p, id: uuid7(), draft: id }));
  await store.add({ ...draft, id, key: `draft-${id}`, state: 'waiting', tries: 0, reason: undefined, rule: undefined, photos: photos.map(p => p.id) }, photos);
  for (const find of await store.findsOf(draft.id)) await store.change(find.id, d => { d.of = id; });
  await store.remove(draft.id);
}

/** A link back to the page that had no network. */
export function cameFrom(isOnline: boolean): HTMLElement | null {
  const from = new URLSearchParams(location.search).get('from');
  if (!from || !from.startsWith(root) || from.startsWith('//') || from.includes('\\')) return null;
  return h('p', { class: 'sm' }, isOnline ? h('a', { href: from }, t('网络好了，回到刚才的页面', 'The network is back: return to the page you wanted')) : t('刚才的页面没有网络打不开，先到了这里。', 'The page you wanted cannot be opened without a network; this one can.'));
}
