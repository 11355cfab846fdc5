// h('p', { class: 'sm' }, 'text', child): elements by script, text as text, so that nothing typed becomes markup.
type Value = string | number | boolean | null | undefined | ((event: Event) => void);
type Child = Node | string | null | undefined | false;

export function h<K extends keyof HTMLElementTagNameMap>(tag: K, given: Record<string, Value> = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(given)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, String(value));
  }
  element.append(...children.filter((c): c is Node | string => c !== null && c !== undefined && c !== false));
  return element;
}

const paths = {
  cam: 'M4 8h3.5L9 5.5h6L16.5 8H20v11H4zM12 16.5a3.3 3.3 0 1 0 0-6.6 3.3 3.3 0 0 0 0 6.6', clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 7v5.500l3.5 2', cloud: 'M7 18.500h9.500a4 4 0 0 0 .5-8 5.5 5.5 0 0 0-9-3M5.5 10.500a4 4 0 0 0 1.5 8M4 4l16 16.5',
  doc: 'M6 3.500h8.500L18.5 8v12.500H6zM9 12h6.500M9 16h6.5', loc: 'M12 18a6 6 0 1 0 0-12 6 6 0 0 0 0 12M12 2v4M12 18v4M2 12h4M18 12h4', ok: 'M4.5 12.5 10 18 19.5 6.5', warn: 'M12 4 2.5 20h19zM12 10v4.500M12 17.300v.2',
};

// Decoration beside a word, as Icon.razor draws it.
export function icon(name: keyof typeof paths, more = ''): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg'), path = document.createElementNS(svg.namespaceURI, 'path') as SVGPathElement;
  svg.setAttribute('class', `i ${more}`.trim());
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg as SVGElement;
}

// What people typed, marked as Chinese in an English page where it is.
export const typed = (text: string): HTMLElement => h('span', document.documentElement.lang.startsWith('en') && /[\u2e80-\uffff]/.test(text) ? { lang: 'zh-Hans' } : {}, text);
