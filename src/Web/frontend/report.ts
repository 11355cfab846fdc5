// The report page when the network is gone: what was typed is kept as a draft on this phone, under the form's own id, so that it is one case however it gets there.
import { h, icon } from './offline/dom';
import { knownCount } from './offline/count';
import type { Draft } from './offline/drafts';
import { uuid7 } from './offline/drafts';
import { scaled } from './offline/photos';
import { who } from './offline/sending';
import * as store from './offline/store';
import { base, t, unsent } from './offline/words';

export function start(element: HTMLElement): void {
  const form = element as HTMLFormElement;
    let isSending = false;
  addEventListener('pageshow', () => { isSending = false; }); // Back brings the form as it was
  form.addEventListener('submit', event => {
    event.preventDefault();
    if (isSending) return;
    isSending = true;
    // The network is tried first: a form that is sent into nothing would be lost with the page.
    void who().then(async me => {
      if (me) return HTMLFormElement.prototype.submit.call(form);
      try {
        await keep(form, Number(form.dataset.side));
        const left = form.querySelector<HTMLInputElement>('[name=photosKept]')?.value ? t('先前传上去的照片取不回来，要在那里再选一次。', 'Photographs sent by an earlier try cannot be brought back; choose them again there.') : '';
        said(form, h('p', { class: 'off', role: 'alert' }, icon('cloud'), h('span', {}, left, t(`没有网络：这一件连照片都存在这台手机上了，${unsent(knownCount())}。有网时打开“未发送”就会发出。`, `No network: this report is kept on this phone with its photographs, ${unsent(knownCount())}. Open the unsent ones with a network and they are sent.`), ' ', h('a', { href: base + 'offline' }, t('看未发送的', 'See what is not sent')))));
        form.querySelector('button:not([type=button])')?.setAttribute('disabled', '');
      } catch {
        said(form, h('p', { class: 'late said', role: 'alert' }, icon('warn'), t('没有网络，手机也存不下了。请不要关这一页，等有网再点一次上报。', 'There is no network and the phone is full. Do not close this page; press the button again when there is a network.')));
        isSending = false;
      }
    });
  });
}

function said(form: HTMLFormElement, words: HTMLElement): void {
  form.querySelector('.kept')?.remove();
  form.append(h('div', { class: 'kept' }, words));
}

async function keep(form: HTMLFormElement, sidePixels: number): Promise<void> {
  const data = new FormData(form), me = await store.lastWho(), id = String(data.get('Form.Id'));
  const word = (name: string): string => String(data.get('Form.' + name) ?? '').trim();
  const degrees = (name: string): number | null => (word(name) === '' || !Number.isFinite(Number(word(name))) ? null : Number(word(name)));
  const answers: Record<string, string[]> = {};
  for (const [name, value] of data) if (name.startsWith('Answers.') && String(value).trim() !== '') (answers[name.slice('Answers.'.length)] ??= []).push(String(value).trim());
  const photos: store.Photo[] = [];
  for (const file of data.getAll('photo')) if (file instanceof File && file.size > 0) photos.push({ id: uuid7(), draft: id, ...await scaled(file, sidePixels) });
  const draft: Draft = {
    id, key: `draft-${id}`, account: form.dataset.account || null, accountName: me?.account === form.dataset.account ? me?.name ?? '' : '', state: 'waiting', kind: word('Kind'), kindZh: form.dataset.zh ?? '', kindEn: form.dataset.en ?? '',
    text: word('Text'), address: word('Address'), lon: degrees('Lon'), lat: degrees('Lat'), answers, isPrivate: word('IsPrivate') === 'true', photos: photos.map(p => p.id), madeMs: Date.now(), tries: 0,
  };
  await store.add(draft, photos);
  store.askToStay();
}
