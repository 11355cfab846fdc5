// Loads the page again when what it shows runs out: <section data-island="renew" data-seconds="24">. Without script the page says so by itself (noscript, meta refresh).
export function start(element: HTMLElement): void {
  setTimeout(() => location.reload(), Number(element.dataset.seconds ?? '30') * 1000);
}
