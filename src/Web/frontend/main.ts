// Starts each island on the page: <div data-island="map" ...>. An island is a module of its own, fetched only by pages that hold one.
type Island = { start(element: HTMLElement): void | Promise<void> };

// One line per island; its file exports start().
const islands: Record<string, () => Promise<Island>> = {
  cases: () => import('./cases'),
  cover: () => import('./cover'),
  map: () => import('./map'),
  pick: () => import('./pick'),
  position: () => import('./position'),
  renew: () => import('./renew'),
  report: () => import('./report'),
  road: () => import('./road'),
  shell: () => import('./shell'),
  unsent: () => import('./unsent'),
};

for (const element of document.querySelectorAll<HTMLElement>('[data-island]')) {
  const load = islands[element.dataset.island ?? ''];
  // What the server drew stays when an island cannot start.
  load?.().then(island => island.start(element)).catch(error => console.error('island', element.dataset.island, error));
}
