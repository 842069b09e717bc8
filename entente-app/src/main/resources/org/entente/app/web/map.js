// Where events are: a dot for each state and territory, however small, on a map of the world.
import '/assets/lib/d3.js';
import { html, nothing } from 'lit-html';
import { ChartView, actorLink, choice, chosen, empty } from '/assets/parts.js';
import { get } from '/assets/api.js';
import { changed, go, link } from '/assets/state.js';
import { count, deed, issue, name, number, percent, quad } from '/assets/words.js';
import { heats } from '/assets/charts.js';
import { atlas, drawn } from '/assets/atlas.js';

const d3 = globalThis.d3;
const REGIONS = [['world', 'World'], ['europe', 'Europe'], ['mideast', 'Middle East'], ['asia', 'Asia, Pacific'], ['africa', 'Africa'], ['americas', 'Americas']];
/** West, south, east, north. */
const BOUNDS = { world: [-168.9, -56, 190.9, 79], europe: [-12, 34, 45, 66], mideast: [24, 11, 64, 43], asia: [62, -42, 179, 54], africa: [-20, -36, 54, 38], americas: [-128, -56, -32, 60] };
const BORDERS = [['open', 'left open'], ['held', 'with who holds them'], ['claimed', 'with who claims them']];
const LABELS = {
  actor: { title: 'with', say: name }, type: { title: 'act', say: deed }, quad: { title: '', say: quad }, status: { title: 'standing' }, issue: { title: 'over', say: issue },
  from: { title: 'from' }, to: { title: 'before' },
};
const FILTERS = Object.keys(LABELS);

const all = (it) => d3.sum(it.quads);
const calm = (it) => (it.quads[0] + it.quads[1]) / all(it);

class WorldMap extends ChartView {
  async load(place) {
    const filter = Object.fromEntries(FILTERS.map((key) => [key, place.query[key]]));
    const [shapes, { items }] = await Promise.all([atlas(), get(['map'], filter)]);
    const points = shapes[1].points;
    const busiest = [...items].sort((a, b) => all(b) - all(a) || d3.ascending(a.actor, b.actor));
    return { shapes, filter, placed: busiest.filter((it) => it.state && points[it.actor]), others: busiest.filter((it) => !it.state || !points[it.actor]) };
  }

  paint() {
    const svg = this.querySelector('svg.world');
    if (!svg) return;
    const { shapes, placed, filter } = this.data;
    const width = Math.max(320, svg.clientWidth || 1000);
    const height = Math.round(Math.min(width * 0.52, Math.max(380, innerHeight - 260)));
    const [west, south, east, north] = BOUNDS[this.region()];
    const middle = (west + east) / 2;
    const projection = d3.geoEqualEarth().rotate([-middle, 0])
      .fitExtent([[4, 4], [width - 4, height - 4]], { type: 'MultiPoint', coordinates: [west, middle, east].flatMap((x) => [[x, south], [x, 0.5 * (south + north)], [x, north]]) })
      .clipExtent([[0, 0], [width, height]]);
    const path = d3.geoPath(projection).digits(1);
    const root = d3.select(svg).attr('viewBox', `0 0 ${width} ${height}`).attr('height', height);
    root.selectAll('*').remove();
    root.append('pattern').attr('id', 'open').attr('width', 5).attr('height', 5).attr('patternUnits', 'userSpaceOnUse').attr('patternTransform', 'rotate(45)')
      .append('path').attr('d', 'M0 0V5').attr('class', 'hatch');
    const { areas, borders } = drawn(shapes, this.borders());
    root.append('g').attr('class', 'land').selectAll('path').data(areas).join('path')
      .attr('class', (it) => (it.open ? 'open' : '')).attr('d', (it) => path({ type: 'Polygon', coordinates: it.rings }))
      .filter((it) => it.name).append('title').text((it) => (it.open ? `${it.name}, disputed` : `${it.name}, drawn with ${name(it.owner)}`));
    root.append('path').attr('class', 'border').attr('d', path({ type: 'MultiLineString', coordinates: borders.filter((it) => !it.open).map((it) => it.line) }));
    root.append('path').attr('class', 'border open').attr('d', path({ type: 'MultiLineString', coordinates: borders.filter((it) => it.open).map((it) => it.line) }));
    const most = d3.max(placed, all) || 1;
    const radius = (it) => 2.5 + 20 * Math.sqrt(all(it) / most);
    const heat = heats();
    const seen = placed.map((it) => ({ ...it, at: projection(shapes[1].points[it.actor]) })).filter(({ at: [x, y] }) => x > 0 && y > 0 && x < width && y < height);
    const dots = root.append('g').attr('class', 'places').selectAll('a').data(seen).join('a')
      .attr('href', (it) => link('events', [], { ...filter, actor: it.actor })).attr('transform', (it) => `translate(${it.at.map((value) => value.toFixed(1))})`)
      .attr('aria-label', (it) => `${it.name}, ${count(all(it), 'event')}, ${percent(calm(it))} cooperation`);
    dots.append('circle').attr('r', radius).attr('fill', (it) => heat(16 * calm(it) - 8));
    dots.append('title').text((it) => `${it.name}: ${count(all(it), 'event')}, ${percent(calm(it))} cooperation`);
    const taken = seen.map((it) => [it.at[0] - radius(it), it.at[1] - radius(it), it.at[0] + radius(it), it.at[1] + radius(it)]);
    const room = (it) => {
      const [x, y] = it.at;
      const half = it.name.length * 3.1 + 2;
      const box = [x - half, y + radius(it) + 2, x + half, y + radius(it) + 15];
      const free = box[0] > 0 && box[2] < width && !taken.some((other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]);
      if (free) taken.push(box);
      return free;
    };
    dots.append('text').attr('dy', (it) => radius(it) + 12).attr('class', (it) => (room(it) ? '' : 'quiet')).text((it) => it.name);
  }

  region() {
    return BOUNDS[this.place.query.region] ? this.place.query.region : 'world';
  }

  borders() {
    return BORDERS.some(([key]) => key === this.place.query.borders) ? this.place.query.borders : 'open';
  }

  draw({ shapes, placed, others, filter }, place) {
    const row = (it) => html`<tr><td>${actorLink(it.actor)}</td><td class="n"><a href=${link('events', [], { ...filter, actor: it.actor })}>${number(all(it))}</a></td><td class="n">${percent(calm(it))}</td></tr>`;
    const table = (rows) => html`<table><thead><tr><th>Actor</th><th class="n">Events</th><th class="n">Cooperation</th></tr></thead><tbody>${rows.map(row)}</tbody></table>`;
    const class_ = (value, text) => html`<a class="pill ${place.query.quad === value ? 'on' : ''}" href=${changed(place, { quad: place.query.quad === value ? undefined : value })}>${text}</a>`;
    return html`<header class="head"><h1>Whose events, on the map</h1>
        <p class="settings">${choice(place, 'region', REGIONS, this.region(), 'Part of the world')}
          <label>from <input type="date" .value=${place.query.from ?? ''} @change=${(e) => go(changed(place, { from: e.target.value }))}></label>
          <label>before <input type="date" .value=${place.query.to ?? ''} @change=${(e) => go(changed(place, { to: e.target.value }))}></label>
          ${['1', '2', '3', '4'].map((value) => class_(value, quad(value)))}</p>
        ${chosen(place, LABELS)}</header>
      <section class="panel field">
        ${placed.length ? nothing : empty('No events of states here', 'Take a filter away.')}
        <svg class="world" role="group" aria-label="Map of events by actor"></svg>
        <p class="key"><span class="ramp" aria-hidden="true"></span><span>conflict</span><span>share of a state’s events</span><span>cooperation</span><span>larger: more events</span></p>
        <p class="settings borders"><span>Disputed areas</span> ${choice(place, 'borders', BORDERS, this.borders(), 'Disputed areas')}</p>
        <p class="note">A dot stands for an actor, at the middle of its largest part; it says whose events these are, not where they happened. ${shapes[1].disputed.map((it) => it.name).join(', ')} are drawn as you choose; all other borders are as Natural Earth has them, by who holds an area. No way to draw them is a judgement of ours, and none changes a number.</p>
        <details class="astable"><summary>The map as a table</summary>${table(placed)}</details></section>
      ${others.length ? html`<section class="panel"><header><h2>Not on the map</h2><span class="note">organisations, groups and whoever has no place</span></header>${table(others.slice(0, 20))}</section>` : nothing}`;
  }
}

customElements.define('entente-map', WorldMap);
