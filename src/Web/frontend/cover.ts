// Rectangles drawn over a photograph that is to be covered. The cells to tick work without this; what is drawn goes beside them into the hidden field, as "left,top,right,bottom" in fractions.
type Box = [left: number, top: number, right: number, bottom: number];

const leastPixels = 6; // a shorter drag is a tap on a cell

export function start(cover: HTMLElement): void {
  const cells = cover.querySelector<HTMLElement>('.cells'), field = cover.querySelector<HTMLInputElement>('input[type=hidden]');
  if (!cells || !field) return;
  const [hint = '', finger = '', away = '', count = ''] = (cover.dataset.words ?? '').split('|');
  const most = Number(cover.dataset.most), columns = Number(cover.dataset.columns);
  const layer = document.createElement('div'), tools = document.createElement('p'), status = document.createElement('span');
  layer.className = 'boxes';
  tools.className = 'row sm under';
  status.setAttribute('role', 'status');
  status.textContent = hint;
  cover.append(layer);
  cover.after(tools);
  if (matchMedia('(any-pointer: coarse)').matches) tools.append(fingerButton(cells, finger));
  tools.append(status);

  let boxes = read(field.value);
  const show = () => {
    field.value = boxes.map(b => b.map(n => String(Number(n.toFixed(4)))).join(',')).join(';');
    layer.replaceChildren(...boxes.map((box, i) => drawn(box, `${away} ${i + 1}`, () => { boxes = boxes.filter(b => b !== box); show(); status.textContent = count + boxes.length; cells.querySelector('input')?.focus(); })));
  };
  show();
  arrows(cells, columns);
  drag(cells, layer, box => {
    if (boxes.length >= most) return;
    boxes = [...boxes, box];
    show();
    status.textContent = count + boxes.length;
  });
}

function read(text: string): Box[] {
  return text.split(';').map(part => part.split(',').map(Number)).filter(n => n.length === 4 && n.every(Number.isFinite)) as Box[];
}

// A finger scrolls the page unless it was told to draw.
function fingerButton(cells: HTMLElement, text: string): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn two';
  button.textContent = text;
  button.setAttribute('aria-pressed', 'false');
  button.addEventListener('click', () => button.setAttribute('aria-pressed', String(cells.classList.toggle('drawing'))));
  return button;
}

function drawn(box: Box, label: string, remove: () => void): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = '×';
  button.setAttribute('aria-label', label);
  button.title = label;
  button.addEventListener('click', remove);
  place(button, box);
  return button;
}

// Set by script, which the content security policy lets be.
function place(element: HTMLElement, [left, top, right, bottom]: Box): void {
  Object.assign(element.style, { left: `${left * 100}%`, top: `${top * 100}%`, width: `${(right - left) * 100}%`, height: `${(bottom - top) * 100}%` });
}

function arrows(cells: HTMLElement, columns: number): void {
  const all = [...cells.querySelectorAll('input')];
  cells.addEventListener('keydown', event => {
    const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns }[event.key];
    const next = step && all[all.indexOf(event.target as HTMLInputElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}

function drag(cells: HTMLElement, layer: HTMLElement, done: (box: Box) => void): void {
  let from: PointerEvent | undefined, shape: HTMLElement | undefined, wasDrag = false;
  const box = (to: PointerEvent): Box => {
    const area = cells.getBoundingClientRect(), clamp = (n: number) => Math.min(1, Math.max(0, n));
    const xs = [from!, to].map(e => clamp((e.clientX - area.left) / area.width)).sort((a, b) => a - b), ys = [from!, to].map(e => clamp((e.clientY - area.top) / area.height)).sort((a, b) => a - b);
    return [xs[0]!, ys[0]!, xs[1]!, ys[1]!];
  };
  const end = () => { shape?.remove(); from = shape = undefined; };
  cells.addEventListener('pointerdown', event => {
    wasDrag = false;
    if (event.button === 0 && (event.pointerType !== 'touch' || cells.classList.contains('drawing'))) from = event;
  });
  cells.addEventListener('pointermove', event => {
    if (!from || event.pointerId !== from.pointerId) return;
    if (!shape) {
      if (Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) < leastPixels) return;
      cells.setPointerCapture(event.pointerId);
      wasDrag = true;
      layer.append(shape = document.createElement('span'));
    }
    place(shape, box(event));
  });
  cells.addEventListener('pointerup', event => {
    if (!from || !shape) return end();
    const made = box(event);
    end();
    if (made[2] - made[0] > 0.001 && made[3] - made[1] > 0.001) done(made);
  });
  cells.addEventListener('pointercancel', end);
  cells.addEventListener('dragstart', event => event.preventDefault());
  // The click that ends a drag ticks no cell.
  cells.addEventListener('click', event => { if (wasDrag) { event.preventDefault(); wasDrag = false; } }, { capture: true });
}
