// The map of cases: counts where many lie together, points where one can be told from another, a heat map on request; beside it the list of what is in view.
// Tiles come as the server says them (CaseTileJson.cs). What the server drew stays until this one is ready, and for good when it cannot start.
import OlMap from 'ol/Map';
import View from 'ol/View';
import Feature from 'ol/Feature';
import Point from 'ol/geom/Point';
import TileLayer from 'ol/layer/Tile';
import VectorLayer from 'ol/layer/Vector';
import XYZ from 'ol/source/XYZ';
import VectorSource from 'ol/source/Vector';
import { containsCoordinate } from 'ol/extent';
import { fromLonLat, toLonLat, transformExtent } from 'ol/proj';
import { Circle, Fill, RegularShape, Stroke, Style, Text } from 'ol/style';
import { defaults as controls, ScaleLine } from 'ol/control';
import type { FeatureLike } from 'ol/Feature';
import type { Extent } from 'ol/extent';

type Cell = [lon: number, lat: number, count: number, late: number];
type Spot = [lon: number, lat: number, number: string, kind: number, stage: number, mark: number];
type Tile = { cells?: Cell[]; points?: Spot[]; kinds?: string[]; stages?: Record<string, string> };

const ink = '#1f2a24', card = '#fffefc', red = '#b3261e', heat = '184,74,20';
const lowest = 9, highest = 18, mostTiles = 40, mostKept = 400, mostListed = 50;
const marks = [ // as in the legend: shape says it too, not colour alone
  (size: number) => new Circle({ radius: 6 * size, fill: new Fill({ color: '#8a6700' }), stroke: new Stroke({ color: card, width: 1.5 }) }),
  (size: number) => new RegularShape({ points: 3, radius: 9 * size, fill: new Fill({ color: red }), stroke: new Stroke({ color: card, width: 1.5 }) }),
  (size: number) => new RegularShape({ points: 4, radius: 8 * size, angle: Math.PI / 4, fill: new Fill({ color: '#2f6f4e' }), stroke: new Stroke({ color: card, width: 1.5 }) }),
  (size: number) => new Circle({ radius: 5 * size, fill: new Fill({ color: card }), stroke: new Stroke({ color: '#5d6b63', width: 2.5 }) }),
];

export function start(element: HTMLElement): void {
  const { tiles = '', query = '', item = '', list = '', base, box = '', at = '', words = '' } = element.dataset;
  const [zoomIn = '', zoomOut = '', label = '', heatWord = '', counted = '', listed = '', nothing = '', failed = ''] = words.split('|');
  const root = document.querySelector<HTMLBaseElement>('base')?.href ?? '/';
  const rows = document.getElementById(list), status = document.getElementById(list + '-status');
  const before = rows ? [...rows.children] : [];
  const source = new VectorSource(), heatSource = new VectorSource();
  const target = document.createElement('div');
  target.className = 'livemap';
  target.tabIndex = 0;
  target.setAttribute('role', 'application');
  target.setAttribute('aria-label', label);
  const extent = transformExtent(box.split(',').map(Number), 'EPSG:4326', 'EPSG:3857');
  const shown = new VectorLayer({ source, style: draw }), warm = new VectorLayer({ source: heatSource, className: 'heat', visible: false, style: drawHeat });
  const map = new OlMap({
    target,
    controls: controls({ attribution: false, rotate: false, zoomOptions: { zoomInTipLabel: zoomIn, zoomOutTipLabel: zoomOut } }).extend([new ScaleLine()]),
    layers: [...(base ? [new TileLayer({ source: new XYZ({ url: root + base, minZoom: lowest, maxZoom: highest, tilePixelRatio: 2 }) })] : []), warm, shown],
    view: new View({ minZoom: 10, maxZoom: 18.5, extent, constrainOnlyCenter: true, center: fromLonLat([0, 0]), zoom: 12 }),
  });
  element.replaceChildren(heatButton(), target);
  map.updateSize();
  const [zoom, lon, lat] = location.hash.slice(1).split('/').map(Number);
  if (zoom && lon && lat) { map.getView().setCenter(fromLonLat([lon, lat])); map.getView().setZoom(zoom); }
  else if (at) { map.getView().setCenter(fromLonLat(at.split(',').map(Number))); map.getView().setZoom(16.5); }
  else map.getView().fit(extent, { size: map.getSize() ?? [600, 500] });
  if (at) map.addLayer(new VectorLayer({ source: new VectorSource({ features: [new Feature(new Point(fromLonLat(at.split(',').map(Number))))] }), style: pin }));

  const kept = new Map<string, Promise<Tile>>();
  let round = 0;
  map.on('moveend', () => { void look(); });
  map.on('singleclick', event => {
    const at = map.getFeaturesAtPixel(event.pixel, { layerFilter: layer => layer === shown, hitTolerance: 6 }) as Feature<Point>[];
    const spots = at.filter(f => f.get('number'));
    if (spots.length === 1) location.assign(root + item + String(spots[0]!.get('number')));
    else if (spots.length > 1) { tell(spots); (rows?.querySelector('a') as HTMLElement | null)?.focus(); }
    else if (at[0]) map.getView().animate({ center: at[0].getGeometry()!.getCoordinates(), zoom: (map.getView().getZoom() ?? 12) + 2, duration: 200 });
  });
  map.on('pointermove', event => { target.style.cursor = map.hasFeatureAtPixel(event.pixel, { layerFilter: layer => layer === shown }) ? 'pointer' : ''; });
  target.addEventListener('keydown', event => { if (event.key === 'Enter') (rows?.querySelector('a') as HTMLElement | null)?.focus(); });

  async function look(): Promise<void> {
    const mine = ++round, view = map.getView(), seen = view.calculateExtent(map.getSize());
    const z = Math.min(highest, Math.max(lowest, Math.round(view.getZoom() ?? 12)));
    const [x = 0, y = 0] = toLonLat(view.getCenter() ?? [0, 0]);
    history.replaceState(null, '', `${location.pathname}${location.search}#${(view.getZoom() ?? 12).toFixed(1)}/${x.toFixed(4)}/${y.toFixed(4)}`);
    const wanted = tilesOf(seen, z);
    try {
      const [told, hot] = await Promise.all([Promise.all(wanted.map(t => fetched(t))), warm.getVisible() ? Promise.all(wanted.map(t => fetched(t, '1'))) : []]);
      if (mine !== round) return; // the map has moved on
      source.clear(true);
      source.addFeatures(told.flatMap(features));
      heatSource.clear(true);
      heatSource.addFeatures(hot.flatMap(features));
      tell(source.getFeatures().filter(f => containsCoordinate(seen, (f.getGeometry() as Point).getCoordinates())) as Feature<Point>[]);
    } catch {
      if (status) status.textContent = failed;
    }
  }

  function fetched(tile: string, heated?: string): Promise<Tile> {
    const url = `${root}${tiles}/${tile}?${query}${heated ? '&heat=1' : ''}`;
    let one = kept.get(url);
    if (!one) {
      if (kept.size >= mostKept) kept.clear();
      one = fetch(url).then(answer => answer.ok ? answer.json() as Promise<Tile> : Promise.reject(new Error(String(answer.status))));
      one.catch(() => kept.delete(url));
      kept.set(url, one);
      setTimeout(() => kept.delete(url), 30_000); // what is older is asked for again
    }
    return one;
  }

  // The list beside the map: what is in view once each can be told; else what the server listed.
  function tell(seen: Feature<Point>[]): void {
    const spots = seen.filter(f => f.get('number')), count = seen.reduce((sum, f) => sum + ((f.get('count') as number | undefined) ?? 1), 0);
    const each = spots.length === seen.length && spots.length > 0;
    if (status) status.textContent = (count === 0 ? nothing : each ? listed : counted).replace('#', count.toLocaleString('en'));
    rows?.replaceChildren(...(each ? spots.sort((a, b) => String(b.get('number')).localeCompare(String(a.get('number')))).slice(0, mostListed).map(row) : before));
  }

  function row(spot: Feature<Point>): HTMLElement {
    const line = document.createElement('li'), link = document.createElement('a'), note = document.createElement('p');
    link.href = root + item + String(spot.get('number'));
    link.textContent = `${String(spot.get('kind'))} · ${String(spot.get('number'))}`;
    note.className = 'sm mu';
    note.textContent = String(spot.get('stage'));
    for (const [event, big] of [['focus', true], ['mouseenter', true], ['blur', false], ['mouseleave', false]] as const) link.addEventListener(event, () => spot.set('big', big));
    line.append(link, note);
    return line;
  }

  function heatButton(): HTMLElement {
    const button = document.createElement('button'), holder = document.createElement('p');
    button.type = 'button';
    button.className = 'btn two';
    button.textContent = heatWord;
    button.setAttribute('aria-pressed', 'false');
    button.addEventListener('click', () => {
      warm.setVisible(!warm.getVisible());
      button.setAttribute('aria-pressed', String(warm.getVisible()));
      void look();
    });
    holder.className = 'row noprint heat-switch';
    holder.append(button);
    return holder;
  }
}

function tilesOf([west = 0, south = 0, east = 0, north = 0]: Extent, z: number): string[] {
  const half = 20037508.342789244, side = 2 * half / 2 ** z, last = 2 ** z - 1, of = (n: number) => Math.min(last, Math.max(0, Math.floor(n / side)));
  const all: string[] = [];
  for (let x = of(west + half); x <= of(east + half); x++) for (let y = of(half - north); y <= of(half - south); y++) all.push(`${z}/${x}/${y}`);
  return all.slice(0, mostTiles);
}

function features(tile: Tile): Feature<Point>[] {
  return [
    ...(tile.cells ?? []).map(([lon, lat, count, late]) => new Feature({ geometry: new Point(fromLonLat([lon, lat])), count, late })),
    ...(tile.points ?? []).map(([lon, lat, number, kind, stage, mark]) => new Feature({ geometry: new Point(fromLonLat([lon, lat])), number, mark, kind: tile.kinds?.[kind] ?? '', stage: tile.stages?.[stage] ?? '' })),
  ];
}

const pin = new Style({ image: new Circle({ radius: 9, fill: new Fill({ color: '#b84a14' }), stroke: new Stroke({ color: '#fff', width: 3 }) }) });

function draw(feature: FeatureLike): Style {
  const count = feature.get('count') as number | undefined;
  if (count === undefined) return new Style({ image: marks[feature.get('mark') as number]!(feature.get('big') ? 1.7 : 1), zIndex: feature.get('big') ? 9 : [2, 3, 1, 0][feature.get('mark') as number]! });
  return new Style({
    image: new Circle({ radius: 11 + 4 * Math.log10(count), fill: new Fill({ color: card }), stroke: new Stroke({ color: feature.get('late') ? red : ink, width: feature.get('late') ? 2.5 : 1.5 }) }),
    text: new Text({ text: count < 1000 ? String(count) : count < 10_000 ? `${(count / 1000).toFixed(1)}k` : `${Math.round(count / 1000)}k`, font: '600 12px system-ui, sans-serif', fill: new Fill({ color: ink }) }),
    zIndex: count,
  });
}

function drawHeat(feature: FeatureLike): Style {
  const share = Math.min(1, Math.log10(1 + ((feature.get('count') as number | undefined) ?? 1)) / 3);
  return new Style({ image: new Circle({ radius: 16, fill: new Fill({ color: `rgba(${heat},${(0.12 + 0.6 * share).toFixed(2)})` }) }) });
}
