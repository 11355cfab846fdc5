// "未发送 3 件": shows itself when drafts lie on this phone.
import { knownCount, watch } from './offline/count';
import { unsent } from './offline/words';

export function start(element: HTMLElement): void {
  const link = element.querySelector('a')!;
  const show = (): void => {
    const count = knownCount();
    link.textContent = count > 0 ? unsent(count) : '';
    element.hidden = count === 0;
  };
  show();
  watch(show);
}
