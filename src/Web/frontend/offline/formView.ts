// Step 2: the form of one draft. What is typed is kept as it is typed; pressing the button says that it may go.
import { h, icon } from './dom';
import type { Draft, Form, Kind } from './drafts';
import { field, question, showErrors } from './fields';
import { keeper } from './keeping';
import { photoField } from './photoField';
import * as store from './store';
import { t } from './words';

const leastText = 2;

/** @param send Called once the draft waits to be sent. */
export function formView(draft: Draft, kind: Kind, form: Form, send: () => void): HTMLElement {
  const text = h('textarea', { rows: 3, maxlength: form.mostText }, draft.text), address = h('input', { maxlength: form.mostAddress, value: draft.address });
  const isPrivate = h('input', { type: 'checkbox', checked: draft.isPrivate });
  const asked = kind.questions.map(q => question(q, draft.answers[q.code] ?? []));
  const { status, problem, keep, touched } = keeper(draft, () => ({
    kind: kind.code, kindZh: kind.nameZh, kindEn: kind.nameEn, text: text.value, address: address.value, isPrivate: isPrivate.checked, lon: draft.lon, lat: draft.lat,
    answers: Object.fromEntries(kind.questions.map((q, i) => [q.code, given(asked[i]!)] as const).filter(([, values]) => values.length > 0)),
  }));
  const isFind = draft.type === 'find';

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!await keep()) return;
    const errors = missing(draft, kind);
    showErrors(view, errors);
    if (errors.size > 0 || !await keep('waiting')) return;
    store.askToStay();
    location.hash = isFind ? `draft/${draft.of}` : 'list'; // back to the walk it was found on
    send();
  };

  const view = h('form', { class: 'stack form gap', novalidate: true, input: touched, change: touched, submit: event => void submit(event) },
    problem,
    draft.state === 'refused' && draft.reason ? h('p', { class: 'late said', role: 'alert' }, icon('warn'), draft.reason) : null,
    photoField(draft, form, () => keep()),
    position(draft, touched),
    field('address', t('在哪里', 'Where'), t('路名、门牌、小区、附近的店', 'Street, number, estate, a shop nearby'), address),
    field('text', t('是什么情况', 'What is wrong'), t('几句话就行；不用写姓名、电话', 'A few words will do; no name or telephone number is needed'), text),
    ...asked,
    h('div', { class: 'f opts' }, h('label', {}, isPrivate, ' ' + t('只给办理的人看，不公开', 'Only for whoever deals with it, not public'))),
    h('p', { class: 'row' }, h('button', { class: 'btn' }, isFind ? t('存好，随巡查一起发', 'Keep it; it goes with the walk') : t('存好，有网就发', 'Keep it and send it when there is a network')), status));
  return h('div', {},
    h('p', { class: 'crumb' }, isFind ? h('a', { href: `#draft/${draft.of}` }, t('这次巡查', 'The walk')) : h('a', { href: '#list' }, t('我的草稿', 'My drafts')), ' · ', h('a', { href: isFind ? `#find/${draft.of}` : '#kinds' }, t('换一类', 'Another kind'))),
    h('p', { class: 'sm mu' }, t('第 2 步，共 2 步', 'Step 2 of 2')),
    h('h1', {}, t(kind.nameZh, kind.nameEn)), kind.warningZh && h('p', { class: 'warn said' }, icon('warn'), h('span', {}, t(kind.warningZh, kind.warningEn ?? ''))), view);
}

const given = (set: HTMLElement): string[] => [...set.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')].filter(i => !(i instanceof HTMLInputElement) || !['radio', 'checkbox'].includes(i.type) || i.checked).map(i => i.value.trim()).filter(v => v.length > 0);

// What the district would refuse for sure.
function missing(draft: Draft, kind: Kind): Map<string, string> {
  const errors = new Map<string, string>();
  if (draft.lon === null && draft.address.trim() === '') errors.set('address', t('请写明地点，或带上您现在的位置。', 'Say where it is, or take your position along.'));
  if (draft.text.trim().length < leastText) errors.set('text', t('请写一句是什么情况。', 'Please say what is wrong.'));
  for (const q of kind.questions) {
    const values = draft.answers[q.code] ?? [];
    if (q.isRequired && values.length === 0) errors.set('answers.' + q.code, t(`请回答“${q.askZh}”。`, `Please answer “${q.askEn}”.`));
    else if (q.type === 'number' && values[0] && !/^[+-]?(\d+\.?\d*|\.\d+)$/.test(values[0])) errors.set('answers.' + q.code, t(`“${q.askZh}”要填数字。`, `“${q.askEn}” wants a number.`));
  }
  return errors;
}

// A phone knows where it is without a network too.
function position(draft: Draft, touched: () => void): HTMLElement {
  const place = h('p', { class: 'row sm' }), status = h('span', { role: 'status' });
  const set = (lon: number | null, lat: number | null): void => { draft.lon = lon; draft.lat = lat; touched(); draw(); };
  const ask = (): void => {
    status.textContent = t('正在找位置……', 'Looking for your position …');
    navigator.geolocation.getCurrentPosition(({ coords }) => set(coords.longitude, coords.latitude), () => { status.textContent = t('没有拿到位置，请写明地点。', 'No position; please say where it is.'); }, { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 });
  };
  const draw = (): void => {
    status.textContent = draft.lon === null ? '' : t('已带上您现在的位置。', 'Your position is taken along.');
    const button = draft.lon === null
      ? 'geolocation' in navigator && h('button', { type: 'button', class: 'btn two', click: ask }, icon('loc'), t('就在我现在的位置', 'It is where I am'))
      : h('button', { type: 'button', class: 'btn two', click: () => set(null, null) }, t('不要带', 'Leave it out'));
    place.replaceChildren(...(button ? [button] : []), status);
  };
  draw();
  return place;
}
