// Keeping what is typed, as it is typed: one write after another, each on the disk before it is said to be kept.
import { h, icon } from './dom';
import type { Draft } from './drafts';
import * as store from './store';
import { t } from './words';

const restMs = 300; // after the last key

export interface Keeper {
  status: HTMLElement;
  problem: HTMLElement;
  keep(state?: 'draft' | 'waiting'): Promise<boolean>;
  touched(): void;
}

/** @param read What the form says now, to be put into the draft. */
export function keeper(draft: Draft, read: () => Partial<Draft>): Keeper {
  const status = h('span', { class: 'sm mu', role: 'status' }), problem = h('div', {});
  let timer: ReturnType<typeof setTimeout> | undefined, saving = Promise.resolve(true);

  const keep = (state: 'draft' | 'waiting' = 'draft'): Promise<boolean> => {
    clearTimeout(timer);
    timer = undefined;
    Object.assign(draft, read());
    return saving = saving.then(async () => {
      try {
        const before = await store.change(draft.id, d => { Object.assign(d, read(), { state, reason: undefined, rule: undefined }); });
        if (!before) await store.add({ ...draft, state });
        draft.state = state;
        if (location.hash !== `#draft/${draft.id}`) history.replaceState(null, '', `#draft/${draft.id}`); // reloading comes back to it
        status.textContent = t('已存在这台手机上', 'Kept on this phone');
        return true;
      } catch {
        problem.replaceChildren(h('p', { class: 'late said', role: 'alert' }, icon('warn'), t('手机存储满了，刚写的没有存下。请不要关这一页：先删掉已发的草稿，或腾出一点空间，再改一个字就会重新存。', 'The phone is full and what you just wrote is not kept. Do not close this page: remove sent drafts or free some room, then change a letter and it is kept again.')));
        status.textContent = '';
        return false;
      }
    });
  };

  addEventListener('pagehide', () => { if (status.isConnected && timer) void keep(); });
  return { status, problem, keep, touched: () => { clearTimeout(timer); timer = setTimeout(() => void keep(), restMs); } };
}
