// "Use my position": the button shows itself only where the browser can tell one. It goes into the form it stands in, where that says so; else nothing is sent but the page's own address.
import { setPoint } from './point';

export function start(button: HTMLElement): void {
  if (!('geolocation' in navigator)) return;
  button.hidden = false;
  const status = button.parentElement?.querySelector('[role=status]');
  button.addEventListener('click', () => navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      if (button.dataset.chosen) {
        setPoint(button.closest('form'), coords.longitude, coords.latitude);
        if (status) status.textContent = button.dataset.chosen;
        return;
      }
      const url = new URL(button.dataset.page ?? 'nearby', document.querySelector<HTMLBaseElement>('base')?.href ?? location.href);
      url.searchParams.set('lon', coords.longitude.toFixed(6));
      url.searchParams.set('lat', coords.latitude.toFixed(6));
      location.assign(url.href);
    },
    () => { if (status) status.textContent = button.dataset.refused ?? ''; },
    { enableHighAccuracy: true, timeout: 10_000, maximumAge: 60_000 },
  ));
}
