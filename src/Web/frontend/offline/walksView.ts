// Which road is walked: those planned this month that this account may walk.
import { h, typed } from './dom';
import type { WalkBook } from './drafts';
import { t } from './words';

export function walksView(book: WalkBook): HTMLElement {
  return h('div', {},
    h('p', { class: 'crumb' }, h('a', { href: '#list' }, t('我的草稿', 'My drafts'))),
    h('h1', {}, t('走哪条路', 'Which road is walked')),
    book.roads.length === 0
      ? h('p', { class: 'mu' }, t('您能走的路里，这个月还没有定巡查计划的。在有网时到道路的巡查页上定。', 'None of the roads you may walk is planned this month. Plan one on its patrol page, with a network.'))
      : h('ul', { class: 'rows' }, ...book.roads.map(road => h('li', {}, h('a', { href: `#walk/${encodeURIComponent(road.code)}` }, typed(t(road.nameZh, road.nameEn ?? road.nameZh)))))));
}
