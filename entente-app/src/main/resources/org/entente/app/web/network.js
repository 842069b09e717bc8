// The network of a stretch of time. Friends are drawn together and foes apart; positions carry over
// from one stretch to the next, so that what moves in the picture moved in the data.
import '/assets/lib/d3.js';
import { link } from '/assets/state.js';
import { estimate, number, percent } from '/assets/words.js';
import { heats } from '/assets/charts.js';

const d3 = globalThis.d3;
const places = new Map();
/** Steps toward rest: for many actors fewer, as each takes longer and none is read by its exact place. */
const FIRST_TICKS = (actors) => Math.min(160, Math.ceil(7000 / actors));
const NEXT_TICKS = (actors) => Math.min(60, Math.ceil(2500 / actors));
/** More ties than can be told apart are drawn in bundles of one colour; pointing at an actor shows its own. */
const MANY = 600;

/** Draws the network into an SVG; onhover is told of the node or tie under the pointer, or null. */
export function draw(svg, { nodes, ties, query, height = 560, onhover }) {
  const width = Math.max(320, svg.clientWidth || svg.parentNode.clientWidth || 900);
  const root = d3.select(svg).attr('viewBox', `0 0 ${width} ${height}`).attr('height', height);
  root.selectAll('*').remove();
  const used = new Set(ties.flatMap((tie) => [tie.one, tie.other]));
  const points = nodes.filter((node) => used.has(node.actor)).map((node) => ({ ...node, ...places.get(node.actor) }));
  const byActor = new Map(points.map((point) => [point.actor, point]));
  const lines = ties.filter((tie) => byActor.has(tie.one) && byActor.has(tie.other))
    .map((tie) => ({ ...tie, source: byActor.get(tie.one), target: byActor.get(tie.other) }));
  const most = d3.max(points, (point) => point.events) || 1;
  const radius = (point) => 4 + 13 * Math.sqrt(point.events / most);
  settle(points, lines, radius, width, height);

  const warmth = (tie) => tie.temperature?.value ?? 0;
  const heat = heats();
  const settings = link('', [], query).split('?')[1];
  const to = (view, names) => link(view, names) + (settings ? '?' + settings : '');
  const curve = (tie) => {
    const [dx, dy] = [tie.target.x - tie.source.x, tie.target.y - tie.source.y];
    const at = (value) => Math.round(value * 10) / 10;
    return `M${at(tie.source.x)},${at(tie.source.y)}Q${at((tie.source.x + tie.target.x) / 2 - dy * 0.08)},${at((tie.source.y + tie.target.y) / 2 + dx * 0.08)} ${at(tie.target.x)},${at(tie.target.y)}`;
  };
  const kind = (tie) => `tie${warmth(tie) < 0 ? ' cold' : ''}`;
  const thickness = (tie) => 1 + 1.5 * Math.sqrt(tie.events);
  const layer = root.append('g').attr('class', 'ties');
  /** Each tie as a link that can be pointed at. */
  const links = (shown) => {
    const edges = layer.selectAll('a').data(shown, (tie) => tie.one + ' ' + tie.other).join('a')
      .attr('href', (tie) => to('dyad', [tie.one, tie.other]))
      .attr('tabindex', -1)
      .attr('aria-label', (tie) => `${tie.source.name} and ${tie.target.name}, temperature ${estimate(tie.temperature)}, ${tie.events} events`);
    edges.append('path').attr('class', 'wide').attr('d', curve);
    edges.append('path').attr('class', kind).attr('d', curve).attr('stroke', (tie) => heat(warmth(tie))).attr('stroke-width', thickness);
    return edges;
  };
  const many = lines.length > MANY;
  if (many) {
    const bundles = d3.groups(lines, (tie) => Math.round(warmth(tie)), (tie) => Math.round(thickness(tie)));
    for (const [warm, widths] of bundles) {
      for (const [broad, alike] of widths) {
        layer.append('path').attr('class', kind(alike[0]) + ' bundle').attr('d', alike.map(curve).join(''))
          .attr('stroke', heat(warm)).attr('stroke-width', broad);
      }
    }
  }
  let edges = links(many ? [] : lines);

  const ranked = [...points].sort((a, b) => b.events - a.events || d3.ascending(a.actor, b.actor));
  const labels = legible(ranked, radius);
  const dots = root.append('g').attr('class', 'nodes').selectAll('a').data(ranked, (point) => point.actor).join('a')
    .attr('href', (point) => to('actor', [point.actor]))
    .attr('transform', (point) => `translate(${point.x},${point.y})`)
    .attr('class', (point) => `node b${Math.min(point.bloc, 6)}`)
    .attr('aria-label', (point) => describe(point));
  dots.append('circle').attr('r', radius).attr('fill-opacity', (point) => (point.bloc ? 0.35 + 0.65 * point.stability : 1));
  dots.append('text').attr('dy', (point) => labels.get(point.actor) ?? radius(point) + 12).text((point) => point.name)
    .attr('class', (point) => (labels.has(point.actor) ? '' : 'quiet'));

  const near = (actor) => (tie) => tie.one === actor || tie.other === actor;
  const light = (actors, isLit) => {
    root.classed('lit', true);
    dots.classed('lit', (point) => actors.has(point.actor));
    edges.classed('lit', isLit);
  };
  const dark = () => {
    root.classed('lit', false);
    if (many) edges = links([]);
    onhover?.(null);
  };
  dots.on('pointerenter focus', (event, point) => {
    const mine = lines.filter(near(point.actor));
    if (many) edges = links(mine);
    light(new Set([point.actor, ...mine.flatMap((tie) => [tie.one, tie.other])]), near(point.actor));
    onhover?.({ node: point, ties: mine });
  }).on('pointerleave blur', dark);
  if (!many) edges.on('pointerenter', (event, tie) => { light(new Set([tie.one, tie.other]), (other) => other === tie); onhover?.({ tie }); }).on('pointerleave', dark);
}

export function describe(point) {
  return `${point.name}, ${number(point.events)} events` + (point.bloc ? `, bloc ${point.bloc}, stability ${percent(point.stability)}` : '');
}

function settle(points, lines, radius, width, height) {
  const known = points.filter((point) => places.has(point.actor)).length > points.length / 2;
  const warmth = (tie) => tie.temperature?.value ?? 0;
  const side = (point) => (point.bloc === 1 ? width * 0.3 : point.bloc === 2 ? width * 0.7 : width / 2);
  const simulation = d3.forceSimulation(points)
    .force('tie', d3.forceLink(lines)
      .distance((tie) => 90 - 6 * warmth(tie) + radius(tie.source) + radius(tie.target))
      .strength((tie) => (warmth(tie) >= 0 ? 0.12 + 0.03 * warmth(tie) : 0.04)))
    .force('apart', d3.forceManyBody().strength(-210).distanceMax(420))
    .force('room', d3.forceCollide((point) => radius(point) + 17))
    .force('x', d3.forceX(side).strength(0.07))
    .force('y', d3.forceY(height / 2).strength(0.085 * (width / height) ** 0.5))
    .alpha(known ? 0.35 : 1).stop();
  for (let i = 0; i < (known ? NEXT_TICKS : FIRST_TICKS)(points.length); i++) simulation.tick();
  fit(points, width, height);
  for (const point of points) {
    places.set(point.actor, { x: point.x, y: point.y });
  }
}

/** Uses the whole field, without pulling a small network apart. */
function fit(points, width, height) {
  const [x0, x1] = d3.extent(points, (point) => point.x);
  const [y0, y1] = d3.extent(points, (point) => point.y);
  const scale = (from, to, room) => Math.min(1.7, room / Math.max(1, to - from));
  const [kx, ky] = [scale(x0, x1, width - 150), scale(y0, y1, height - 76)];
  for (const point of points) {
    point.x = width / 2 + (point.x - (x0 + x1) / 2) * kx;
    point.y = height / 2 - 6 + (point.y - (y0 + y1) / 2) * ky;
  }
}

/** Names that find room, the busiest first; the others show when pointed at. */
function legible(ranked, radius) {
  const taken = ranked.map((point) => box(point.x, point.y, radius(point), radius(point)));
  const shown = new Map();
  for (const [at, point] of ranked.entries()) {
    const half = point.name.length * 3.1 + 2;
    for (const dy of [radius(point) + 12, -radius(point) - 5]) {
      const mine = box(point.x, point.y + dy - 4, half, 6.5);
      if (!taken.some((other, i) => i !== at && meet(mine, other))) {
        taken.push(mine);
        shown.set(point.actor, dy);
        break;
      }
    }
  }
  return shown;
}

const box = (x, y, w, h) => [x - w, y - h, x + w, y + h];
const meet = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
