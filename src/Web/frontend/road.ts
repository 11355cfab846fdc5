// The road of a patrol on the map: its sections, numbered as in the list below, and, when asked, where this phone is. The position stays in this page: it is neither sent nor kept.
import OlMap from 'ol/Map';
import View from 'ol/View';
import Feature from 'ol/Feature';
import LineString from 'ol/geom/LineString';
import Point from 'ol/geom/Point';
import { circular } from 'ol/geom/Polygon';
import TileLayer from 'ol/layer/Tile';
import VectorLayer from 'ol/layer/Vector';
import XYZ from 'ol/source/XYZ';
import VectorSource from 'ol/source/Vector';
import { fromLonLat } from 'ol/proj';
import { Circle, Fill, Stroke, Style, Text } from 'ol/style';
import { defaults as controls, ScaleLine } from 'ol/control';
import type { FeatureLike } from 'ol/Feature';

type Line = [lon: number, lat: number][];

const green = '#2f6f4e', ink = '#1f2a24', card = '#fffefc', persimmon = '#b84a14';
const here = [
  new Style({ image: new Circle({ radius: 9, fill: new Fill({ color: persimmon }), stroke: new Stroke({ color: '#fff', width: 3 }) }) }),
  new Style({ fill: new Fill({ color: 'rgba(184,74,20,0.12)' }), stroke: new Stroke({ color: persimmon, width: 1 }) }),
];

export function start(element: HTMLElement): void {
  const { lines = '[]', base, words = '' } = element.dataset;
  const [zoomIn = '', zoomOut = '', label = '', ...said] = words.split('|');
  const root = document.querySelector<HTMLBaseElement>('base')?.href ?? '/';
  const road = new VectorSource({ features: (JSON.parse(lines) as Line[][]).flatMap(drawn) }), mine = new VectorSource();
  const target = document.createElement('div');
  target.className = 'livemap';
  target.tabIndex = 0;
  target.setAttribute('role', 'application');
  target.setAttribute('aria-label', label);
  const map = new OlMap({
    target,
    controls: controls({ attribution: false, rotate: false, zoomOptions: { zoomInTipLabel: zoomIn, zoomOutTipLabel: zoomOut } }).extend([new ScaleLine()]),
    layers: [
      ...(base ? [new TileLayer({ source: new XYZ({ url: root + base, minZoom: 9, maxZoom: 18, tilePixelRatio: 2 }) })] : []),
      new VectorLayer({ source: road, style: draw }),
      new VectorLayer({ source: mine, style: feature => here[feature.getGeometry() instanceof Point ? 0 : 1]! }),
    ],
    view: new View({ minZoom: 10, maxZoom: 18.5, center: fromLonLat([0, 0]), zoom: 12 }),
  });
  element.append(target);
  map.updateSize();
  map.getView().fit(road.getExtent()!, { size: map.getSize() ?? [600, 500], padding: [32, 32, 32, 32], maxZoom: 17 });
  if ('geolocation' in navigator) element.append(whereIAm(map, mine, said));
}

// A section's lines, and its number in the middle of the longest.
function drawn(lines: Line[], i: number): Feature[] {
  const shapes = lines.map(line => new LineString(line.map(at => fromLonLat(at))));
  const longest = [...shapes].sort((a, b) => b.getLength() - a.getLength())[0];
  return [...shapes.map(geometry => new Feature({ geometry, odd: i % 2 })), ...(longest ? [new Feature({ geometry: new Point(longest.getCoordinateAt(0.5)), number: i + 1 })] : [])];
}

// Neighbours differ in colour and in dashes, and each has its number.
function draw(feature: FeatureLike): Style | Style[] {
  const number = feature.get('number') as number | undefined;
  if (number === undefined) return [new Style({ stroke: new Stroke({ color: card, width: 9 }) }), new Style({ stroke: new Stroke(feature.get('odd') ? { color: ink, width: 5, lineDash: [14, 8] } : { color: green, width: 5 }) })];
  return new Style({
    image: new Circle({ radius: 11, fill: new Fill({ color: card }), stroke: new Stroke({ color: ink, width: 1.5 }) }),
    text: new Text({ text: String(number), font: '600 13px system-ui, sans-serif', fill: new Fill({ color: ink }) }), zIndex: 9,
  });
}

function whereIAm(map: OlMap, mine: VectorSource, [show = '', stop = '', promise = '', asking = '', refused = '']: string[]): HTMLElement {
  const holder = document.createElement('p'), button = document.createElement('button'), status = document.createElement('span');
  let watch: number | undefined;
  const end = (): void => {
    if (watch !== undefined) navigator.geolocation.clearWatch(watch);
    watch = undefined;
    mine.clear(true);
    button.textContent = show;
  };
  button.addEventListener('click', () => {
    if (watch !== undefined) {
      end();
      status.textContent = promise;
      return;
    }
    let isFirst = true;
    button.textContent = stop;
    status.textContent = asking;
    watch = navigator.geolocation.watchPosition(({ coords }) => {
      const at = [coords.longitude, coords.latitude], point = fromLonLat(at);
      mine.clear(true);
      mine.addFeatures([new Feature(circular(at, Math.max(1, coords.accuracy), 48).transform('EPSG:4326', 'EPSG:3857')), new Feature(new Point(point))]);
      status.textContent = promise;
      if (isFirst) map.getView().animate({ center: point, zoom: Math.max(16, map.getView().getZoom() ?? 16), duration: 200 });
      isFirst = false;
    }, () => { end(); status.textContent = refused; }, { enableHighAccuracy: true, timeout: 20_000, maximumAge: 5_000 });
  });
  holder.className = 'row under';
  button.type = 'button';
  button.className = 'btn two';
  button.textContent = show;
  status.className = 'sm mu';
  status.setAttribute('role', 'status');
  status.textContent = promise;
  holder.append(button, status);
  return holder;
}
