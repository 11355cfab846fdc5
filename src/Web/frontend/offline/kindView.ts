// Step 1: which kind, as the report page asks it; of a report, or of a find on a walk.
import { h, typed } from './dom';
import type { Form, Kind } from './drafts';
import { t } from './words';

/** @param walk The id of the walk it is found on; none: a report. */
export function kindView(form: Form, walk?: string): HTMLElement {
  const groups = new Map<string, Kind[]>();
  for (const kind of form.kinds.filter(k => k.code !== 'other')) groups.set(kind.groupZh, [...(groups.get(kind.groupZh) ?? []), kind]);
  const row = (kind: Kind, name: string): HTMLElement => h('li', {}, h('a', { href: walk ? `#find/${walk}/${kind.code}` : `#new/${kind.code}` }, name), ' ', h('span', { class: 'sm mu' }, typed(kind.entryZh)));
  const other = form.kinds.find(k => k.code === 'other');
  return h('div', {},
    h('p', { class: 'crumb' }, walk ? h('a', { href: `#draft/${walk}` }, t('这次巡查', 'The walk')) : h('a', { href: '#list' }, t('我的草稿', 'My drafts'))),
    h('p', { class: 'sm mu' }, t('第 1 步，共 2 步', 'Step 1 of 2')),
    h('h1', {}, t('是哪一类问题', 'What kind of problem is it')),
    ...[...groups.values()].flatMap(kinds => [h('h2', { class: 'gap' }, t(kinds[0]!.groupZh, kinds[0]!.groupEn)), h('ul', { class: 'rows' }, ...kinds.map(k => row(k, t(k.nameZh, k.nameEn))))]),
    other && h('h2', { class: 'gap' }, t('都不是', 'None of these')),
    other && h('ul', { class: 'rows' }, row(other, t('其他问题', 'Something else'))));
}
