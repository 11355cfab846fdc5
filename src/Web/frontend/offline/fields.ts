// The form's fields, as Field.razor and the report page draw them.
import { h, icon } from './dom';
import type { Question } from './drafts';
import { t } from './words';

/** A label, a hint, the input and a place for what is wrong; the input takes its id and its descriptions here. */
export function field(name: string, label: string, hint: string | null, input: HTMLElement, isNeeded = true): HTMLElement {
  const id = 'f-' + name;
  if (!input.id) input.id = id;
  if (hint) input.setAttribute('aria-describedby', id + '-hint');
  return h('div', { class: 'f', 'data-field': name },
    h('label', { for: input.id }, label, !isNeeded && h('span', { class: 'mu sm' }, t('（选填）', ' (optional)'))),
    hint && h('p', { class: 'hint', id: id + '-hint' }, hint), input);
}

export function question(asked: Question, given: string[]): HTMLElement {
  const name = 'answers.' + asked.code, label = t(asked.askZh, asked.askEn), first = given[0] ?? '';
  const set = h('fieldset', { class: 'f', 'data-field': name }, h('legend', {}, label, !asked.isRequired && h('span', { class: 'mu sm' }, t('（可不填）', ' (if you like)'))));
  const type = asked.type === 'multiValueList' ? 'checkbox' : 'radio';
  if (asked.values.length > 0) set.append(h('div', { class: 'opts' }, ...asked.values.map(v => h('label', {}, h('input', { type, name, value: v.key, checked: given.includes(v.key) }), ' ' + t(v.zh, v.en)))));
  else if (asked.type === 'text') set.append(h('textarea', { name, 'aria-label': label, rows: 3, maxlength: 500 }, first));
  else set.append(h('input', { name, value: first, 'aria-label': label, maxlength: 500, type: asked.type === 'dateTime' ? 'datetime-local' : 'text', inputmode: asked.type === 'number' ? 'decimal' : null }));
  return set;
}

/** What is being mended is no longer said to be wrong. */
export function mended(event: Event): void {
  const place = (event.target as HTMLElement).closest('.f.err');
  place?.classList.remove('err');
  place?.querySelector('.msg')?.remove();
  place?.querySelector('[aria-invalid]')?.removeAttribute('aria-invalid');
}

/** Says beside each field what is wrong with it; the first one takes the focus. */
export function showErrors(form: HTMLElement, errors: Map<string, string>): void {
  form.querySelectorAll('.msg').forEach(m => m.remove());
  form.querySelectorAll('.f').forEach(f => { f.classList.remove('err'); f.querySelectorAll('[aria-invalid]').forEach(i => i.removeAttribute('aria-invalid')); });
  let first: HTMLElement | null = null;
  for (const [name, said] of errors) {
    const place = form.querySelector<HTMLElement>(`[data-field="${name}"]`), input = place?.querySelector<HTMLElement>('input, textarea');
    if (!place || !input) continue;
    const id = `f-${name}-msg`;
    place.classList.add('err');
    place.append(h('p', { class: 'msg', id }, icon('warn'), said));
    input.setAttribute('aria-invalid', 'true');
    input.setAttribute('aria-describedby', [place.querySelector('.hint')?.id, id].filter(Boolean).join(' '));
    first ??= input;
  }
  first?.focus();
}
