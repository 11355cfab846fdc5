// One walk of a road: its day, its checks, and what was found on it. Where somebody went is not kept.
import { h, icon, typed } from './dom';
import type { Check, Draft, Road, Walk, WalkBook } from './drafts';
import { isLocked, today } from './drafts';
import { field, mended, showErrors } from './fields';
import { keeper } from './keeping';
import * as store from './store';
import { t } from './words';

/** @param send Called once the walk waits to be sent. */
export function walkView(draft: Draft, road: Road, book: WalkBook, finds: Draft[], send: () => void): HTMLElement {
  const walk = draft.walk!, name = t(road.nameZh, road.nameEn ?? road.nameZh);
  const day = h('input', { type: 'date', value: walk.day, max: today(), required: true }), note = h('textarea', { rows: 2, maxlength: book.mostNote }, walk.note);
  const level = h('select', {}, ...book.levels.map(l => h('option', { value: l.code, selected: l.code === walk.level }, t(l.zh, l.en))));
  const sections = road.sections.map(s => h('input', { type: 'checkbox', value: s.code, checked: walk.sections.includes(s.code) }));
  const checks = book.checks.map(c => checkField(c.code, t(c.zh, c.en), walk.checks[c.code], book.mostWhy));
  const said = (): Walk => ({
    road: walk.road, roadZh: walk.roadZh, roadEn: walk.roadEn, level: level.value, day: day.value, note: note.value,
    sections: sections.filter(s => s.checked).map(s => s.value), checks: Object.fromEntries(checks.map(c => [c.code, c.said()])),
  });
  const { status, problem, keep, touched } = keeper(draft, () => ({ walk: said() }));

  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!await keep()) return;
    const errors = missing(draft.walk!, road, book);
    showErrors(view, errors);
    if (errors.size > 0 || !await keep('waiting')) return;
    store.askToStay();
    location.hash = 'list';
    send();
  };
  // The walk is kept before its find is begun.
  const find = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (await keep()) location.hash = `find/${draft.id}`;
  };

  const view = h('form', { class: 'stack form gap', novalidate: true, input: touched, change: event => { mended(event); touched(); }, submit: event => void submit(event) },
    problem,
    draft.state === 'refused' && draft.reason ? h('p', { class: 'late said', role: 'alert' }, icon('warn'), draft.reason) : null,
    field('day', t('哪天', 'Day'), null, day),
    field('level', t('哪一级', 'On which level'), null, level),
    sections.length > 0 && h('fieldset', { class: 'f', 'data-field': 'sections' }, h('legend', {}, t('走了哪几段', 'Sections walked')), road.isWhole && h('p', { class: 'hint' }, t('不选就是全路', 'None chosen: the whole road')),
      h('div', { class: 'opts' }, ...sections.map((s, i) => h('label', {}, s, ' ', typed(road.sections[i]!.nameZh))))),
    ...checks.map(c => c.element),
    field('note', t('说明', 'Note'), null, note, false),
    h('fieldset', { class: 'f' }, h('legend', {}, t('这次的发现', 'Found on it'), finds.length > 0 && h('span', { class: 'mu sm' }, t(`（${finds.length} 处）`, ` (${finds.length})`))),
      finds.length > 0 && h('ul', { class: 'rows' }, ...finds.map(findRow)),
      road.mayEnter ? h('p', { class: 'row under' }, h('a', { class: 'btn two', href: `#find/${draft.id}`, click: event => void find(event) }, t('记一处发现', 'Add a find'))) : h('p', { class: 'hint' }, t('您不能登记案卷；发现的问题写在说明里。', 'You may not enter cases; write what you found into the notes.'))),
    h('p', { class: 'row' }, h('button', { class: 'btn' }, t('存好，有网就发', 'Keep it and send it when there is a network')), status));
  return h('div', {},
    h('p', { class: 'crumb' }, h('a', { href: '#list' }, t('我的草稿', 'My drafts')), ' · ', h('a', { href: '#walks' }, t('换一条路', 'Another road'))),
    h('h1', {}, t('巡查：', 'Patrol: '), typed(name)),
    h('p', { class: 'sm mu' }, t('只记走过和看到的，不记轨迹。', 'Only that it was walked and what was seen; no track.')), view);
}

function findRow(find: Draft): HTMLElement {
  const name = t(find.kindZh, find.kindEn), word = find.state === 'sent' ? t('已发出', 'sent') : find.state === 'draft' ? t('草稿，还没写完', 'a draft, not finished') : find.state === 'refused' ? t('没有收下', 'not taken') : t('等着发', 'waiting');
  return h('li', {}, isLocked(find) ? name : h('a', { href: `#draft/${find.id}` }, name), ' ', h('span', { class: 'sm mu' }, word), find.text ? h('p', { class: 'sm' }, typed(find.text.slice(0, 60))) : null);
}

function checkField(code: string, label: string, given: Check | undefined, mostWhy: number): { code: string; element: HTMLElement; said(): Check } {
  const radio = (value: string, isOn: boolean): HTMLInputElement => h('input', { type: 'radio', name: `check.${code}`, value, checked: isOn });
  const yes = radio('yes', given?.isPassed === true), no = radio('no', given?.isPassed === false), why = h('input', { id: `f-why.${code}`, maxlength: mostWhy, value: given?.note ?? '' });
  const element = h('fieldset', { class: 'f', 'data-field': `checks.${code}` }, h('legend', {}, label),
    h('div', { class: 'opts' }, h('label', {}, yes, ' ' + t('合格', 'Passed')), h('label', {}, no, ' ' + t('不合格', 'Not passed'))),
    h('label', { class: 'sm mu', for: why.id }, t('说明（选填）', 'Note (optional)')), why);
  return { code, element, said: () => ({ isPassed: yes.checked ? true : no.checked ? false : null, note: why.value }) };
}

// What the district would refuse for sure.
function missing(walk: Walk, road: Road, book: WalkBook): Map<string, string> {
  const errors = new Map<string, string>();
  if (walk.day === '') errors.set('day', t('请选一个日期。', 'Please choose a day.'));
  else if (walk.day > today()) errors.set('day', t('还没有到这一天。', 'That day has not come yet.'));
  if (!road.isWhole && walk.sections.length === 0) errors.set('sections', t('请选走过的路段。', 'Please choose the sections walked.'));
  for (const c of book.checks) if (walk.checks[c.code]?.isPassed == null) errors.set(`checks.${c.code}`, t('请选一项。', 'Please choose one.'));
  return errors;
}
