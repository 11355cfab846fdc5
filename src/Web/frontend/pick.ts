// Pointing at the place of a report: a button that opens a map; a tap, or Enter for its middle, chooses. Without script the address in words is enough.
import OlMap from 'ol/Map';
import View from 'ol/View';
import Feature from 'ol/Feature';
import Point from 'ol/geom/Point';
import TileLayer from 'ol/layer/Tile';
import VectorLayer from 'ol/layer/Vector';
import XYZ from 'ol/source/XYZ';
import VectorSource from 'ol/source/Vector';
import { fromLonLat, toLonLat, transformExtent } from 'ol/proj';
import { Circle, Fill, Stroke, Style } from 'ol/style';
import { defaults as controls } from 'ol/control';
import { setPoint } from './point';

export function start(element: HTMLElement): void {
  const { base = '', box = '', page = '', words = '' } = element.dataset;
  const [open = '', label = '', chosen = '', zoomIn = '', zoomOut = ''] = words.split('|');
  const form = element.closest('form');
  if (!form) return;
  const root = document.querySelector<HTMLBaseElement>('base')?.href ?? '/';
  const button = document.createElement('button'), status = document.createElement('p');
  button.type = 'button';
  button.className = 'btn two';
  button.textContent = open;
  status.className = 'sm';
  status.setAttribute('role', 'status');
  element.append(button, status);
  element.hidden = false;
  button.addEventListener('click', () => { button.remove(); show(); });

  function show(): void {
    const target = document.createElement('div');
    target.className = 'livemap';
    target.tabIndex = 0;
    target.setAttribute('role', 'application');
    target.setAttribute('aria-label', label);
    element.append(target);
    const extent = transformExtent(box.split(',').map(Number), 'EPSG:4326', 'EPSG:3857');
    const source = new VectorSource();
    const pin = new Style({ image: new Circle({ radius: 9, fill: new Fill({ color: '#b84a14' }), stroke: new Stroke({ color: '#fff', width: 3 }) }) });
    const map = new OlMap({
      target,
      controls: controls({ attribution: false, rotate: false, zoomOptions: { zoomInTipLabel: zoomIn, zoomOutTipLabel: zoomOut } }),
      layers: [new TileLayer({ source: new XYZ({ url: root + base, minZoom: 9, maxZoom: 18, tilePixelRatio: 2 }) }), new VectorLayer({ source, style: pin })],
      view: new View({ minZoom: 10, maxZoom: 18.5, extent, constrainOnlyCenter: true, center: fromLonLat([0, 0]), zoom: 12 }),
    });
    map.updateSize();
    map.getView().fit(extent, { size: map.getSize() ?? [600, 500] });
    status.textContent = label;
    map.on('singleclick', event => choose(event.coordinate));
    target.addEventListener('keydown', event => {
      if (event.key !== 'Enter') return;
      event.preventDefault(); // not the form's own sending
      choose(map.getView().getCenter() ?? [0, 0]);
    });
    target.focus();

    function choose(at: number[]): void {
      const [lon = 0, lat = 0] = toLonLat(at);
      source.clear(true);
      source.addFeature(new Feature(new Point(at)));
      // Nothing typed yet: the page, where one is named, is asked anew and says what is known nearby. Else what was typed stays.
      if (!page || form!.querySelector<HTMLTextAreaElement>('[name="Form.Text"]')?.value || form!.querySelector<HTMLInputElement>('[name="Form.Address"]')?.value || form!.querySelector<HTMLInputElement>('[type=file]')?.files?.length) {
        setPoint(form, lon, lat);
        status.textContent = chosen;
      } else {
        const url = new URL(page, root);
        url.searchParams.set('lon', lon.toFixed(6));
        url.searchParams.set('lat', lat.toFixed(6));
        location.assign(url.href);
      }
    }
  }
}
