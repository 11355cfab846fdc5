// Has the offline shell kept while there is a network, so that the next report needs none; and on the page of a patrol the account's book of walks.
import { newestBook } from './offline/books';
import { register } from './offline/register';
import { who } from './offline/sending';
import { root } from './offline/words';

export function start(element: HTMLElement): void {
  void register(root);
  if (element.dataset.walks) void who().then(async me => { if (me?.account) await newestBook(me.account); }).catch(() => undefined); // no store: the link says so itself
}
