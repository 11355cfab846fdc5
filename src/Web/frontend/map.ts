// The map one can move: tiles drawn by the server, rings, facilities and the route over them; a tap chooses a new start.
// The picture drawn by the server stays until this one is ready, and stays for good when it cannot start.
import OlMap from 'ol/Map';
import View from 'ol/View';
import Feature from 'ol/Feature';
import TileLayer from 'ol/layer/Tile';
import VectorLayer from 'ol/layer/Vector';
import XYZ from 'ol/source/XYZ';
import VectorSource from 'ol/source/Vector';
import GeoJSON from 'ol/format/GeoJSON';
import { fromLonLat, toLonLat, transformExtent } from 'ol/proj';
import { Circle, Fill, Stroke, Style, Text } from 'ol/style';
import { defaults as controls, ScaleLine } from 'ol/control';
import { checkedFonts } from 'ol/render/canvas';
import type { FeatureLike } from 'ol/Feature';

const green = '#2f6f4e', persimmon = '#b84a14', ink = '#1f2a24', card = '#fffefc';
const dashes = [undefined, [1, 7], [9, 7]]; // 5 solid, 10 dotted, 15 dashed: rings do not depend on hue

// OpenLayers would fetch every piece of a font cut in many; the page's own labels fetch just those they need.
for (const family of ['Wutong Sans', 'Wutong Sans Rest']) checkedFonts.set(`normal 400 16px "${family}"`, 100, true);

export async function start(element: HTMLElement): Promise<void> {
  const { lon, lat, pace, to, open, edition, box, words } = element.dataset;
  const [hint = '', zoomIn = '', zoomOut = '', label = ''] = (words ?? '').split('|');
  const source = new VectorSource();
  const root = document.querySelector<HTMLBaseElement>('base')?.href ?? '/';
  const around = lon && lat ? await fetch(address(root, 'api/circle/around.geojson', { lon, lat, pace, to })) : undefined;
  if (around?.ok) source.addFeatures(new GeoJSON({ featureProjection: 'EPSG:3857' }).readFeatures(await around.json()) as Feature[]);

  const labels = source.getFeatures().map(f => String(f.get('name') ?? '')).join('');
  await document.fonts.load('14px "Wutong Sans"', labels || '0'); // names beyond it stand in the list, which fetches their pieces

  const target = document.createElement('div');
  target.className = 'livemap';
  target.tabIndex = 0;
  target.setAttribute('role', 'application');
  target.setAttribute('aria-label', label);
  const extent = transformExtent((box ?? '').split(',').map(Number), 'EPSG:4326', 'EPSG:3857');
  const map = new OlMap({
    target,
    controls: controls({ attribution: false, rotate: false, zoomOptions: { zoomInTipLabel: zoomIn, zoomOutTipLabel: zoomOut } }).extend([new ScaleLine()]),
    layers: [
      new TileLayer({ source: new XYZ({ url: `${root}circle/tiles/${edition}/{z}/{x}/{y}.webp`, minZoom: 9, maxZoom: 18, tilePixelRatio: 2 }) }),
      new VectorLayer({ source, declutter: true, style: draw }),
    ],
    view: new View({ minZoom: 10, maxZoom: 18.5, extent, constrainOnlyCenter: true, center: fromLonLat([0, 0]), zoom: 12 }),
  });
  element.replaceChildren(target);
  if (hint) {
    const note = document.createElement('p');
    note.className = 'sm mu';
    note.textContent = hint;
    element.append(note);
  }
  map.updateSize();
  const seen = source.getExtent();
  map.getView().fit(seen && Number.isFinite(seen[0]) ? seen : extent, { size: map.getSize() ?? [600, 500], padding: [24, 24, 24, 24], maxZoom: 17 });
  map.on('singleclick', event => {
    const kept = { pace: pace === 'adult' ? pace : undefined, open: open || undefined };
    const facility = map.forEachFeatureAtPixel(event.pixel, f => f.get('what') === 'facility' ? f.get('code') as string : undefined, { hitTolerance: 8 });
    const [x = 0, y = 0] = toLonLat(event.coordinate);
    location.assign(address(root, 'nearby', facility ? { lon, lat, to: facility, ...kept } : { lon: x.toFixed(6), lat: y.toFixed(6), ...kept }));
  });
}

function address(root: string, page: string, query: Record<string, string | undefined>): string {
  const url = new URL(page, root);
  for (const [name, value] of Object.entries(query)) if (value) url.searchParams.set(name, value);
  return url.href;
}

function draw(feature: FeatureLike): Style | Style[] {
  switch (feature.get('what')) {
    case 'ring': return new Style({ stroke: new Stroke({ color: green, width: 2, lineDash: dashes[feature.get('ring') as number], lineCap: 'round' }) });
    case 'route': return [new Style({ stroke: new Stroke({ color: card, width: 8 }) }), new Style({ stroke: new Stroke({ color: persimmon, width: 4 }) })];
    case 'start': return new Style({ image: new Circle({ radius: 9, fill: new Fill({ color: persimmon }), stroke: new Stroke({ color: '#fff', width: 3 }) }), zIndex: 9 });
    default: return new Style({
      image: new Circle({ radius: 6, fill: new Fill({ color: card }), stroke: new Stroke({ color: green, width: 2.5 }) }),
      text: new Text({
        text: `${feature.get('name')} ${feature.get('minutes')}`, font: '14px ' + getComputedStyle(document.body).fontFamily, offsetY: -16,
        fill: new Fill({ color: ink }), stroke: new Stroke({ color: card, width: 4 }),
      }),
    });
  }
}
