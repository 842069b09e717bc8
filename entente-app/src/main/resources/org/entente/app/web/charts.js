// Charts in SVG by d3: marks that can be focused, printed and read aloud.
import '/assets/lib/d3.js';
import { estimate, number } from '/assets/words.js';

const d3 = globalThis.d3;

/** The colours of now: from conflict to cooperation over a neutral middle, -10 to 10. */
export const heats = () => {
  const style = getComputedStyle(document.documentElement);
  const ends = ['--conflict', '--neutral', '--cooperation'].map((name) => style.getPropertyValue(name).trim());
  return d3.scaleLinear([-8, 0, 8], ends).clamp(true).interpolate(d3.interpolateLab);
};

function frame(svg, height, { left = 34, right = 10, top = 10, bottom = 22 } = {}) {
  const width = Math.max(240, svg.clientWidth || svg.parentNode.clientWidth || 600);
  const root = d3.select(svg).attr('viewBox', `0 0 ${width} ${height}`).attr('height', height);
  root.selectAll('*').remove();
  return { root, width, height, left, right, top, bottom };
}

function axes(it, x, y, ticks) {
  const labels = x.domain();
  const every = Math.max(1, Math.ceil(labels.length / Math.max(2, (it.width - it.left) / 62)));
  it.root.append('g').attr('class', 'axis').attr('transform', `translate(0,${it.height - it.bottom})`)
    .call(d3.axisBottom(x).tickValues(labels.filter((_, i) => i % every === 0)).tickSize(0).tickPadding(7));
  it.root.append('g').attr('class', 'axis grid').attr('transform', `translate(${it.left},0)`)
    .call(d3.axisLeft(y).ticks(ticks).tickSize(-(it.width - it.left - it.right)).tickPadding(6).tickFormat((v) => number(v, v % 1 ? 1 : 0)));
}

/** One value by period with its interval as a band; periods without a value are gaps. */
export function line(svg, { periods, values, domain, height = 150, chosen, breaks = [], title, tone = '', onpick }) {
  const it = frame(svg, height);
  const x = d3.scalePoint(periods, [it.left + 8, it.width - it.right - 8]);
  const y = d3.scaleLinear(domain, [height - it.bottom, it.top]);
  axes(it, x, y, 4);
  it.root.attr('role', onpick ? 'group' : 'img').attr('aria-label', title);
  const known = periods.map((period, i) => ({ period, value: values[i] })).filter((d) => d.value);
  const runs = [];
  periods.forEach((period, i) => {
    if (!values[i]) runs.push([]);
    else (runs.length ? runs[runs.length - 1] : (runs[0] = [])).push({ period, value: values[i] });
  });
  for (const run of runs.filter((r) => r.length > 0)) {
    if (run.length > 1) {
      it.root.append('path').datum(run).attr('class', `band ${tone}`)
        .attr('d', d3.area().x((d) => x(d.period)).y0((d) => y(d.value.low)).y1((d) => y(d.value.high)));
      it.root.append('path').datum(run).attr('class', `line ${tone}`)
        .attr('d', d3.line().x((d) => x(d.period)).y((d) => y(d.value.value)));
    }
  }
  if (domain[0] < 0 && domain[1] > 0) {
    it.root.append('line').attr('class', 'zero').attr('x1', it.left).attr('x2', it.width - it.right).attr('y1', y(0)).attr('y2', y(0));
  }
  for (const cut of breaks) {
    it.root.append('line').attr('class', 'break').attr('x1', x(cut)).attr('x2', x(cut)).attr('y1', it.top).attr('y2', height - it.bottom);
  }
  const points = it.root.append('g').selectAll('g').data(known).join('g')
    .attr('class', (d) => `point ${tone}${d.period === chosen ? ' on' : ''}`);
  points.append('line').attr('class', 'whisker').attr('x1', (d) => x(d.period)).attr('x2', (d) => x(d.period))
    .attr('y1', (d) => y(d.value.low)).attr('y2', (d) => y(d.value.high));
  points.append('circle').attr('cx', (d) => x(d.period)).attr('cy', (d) => y(d.value.value)).attr('r', 4);
  points.append('title').text((d) => `${d.period}: ${estimate(d.value, 2)}`);
  if (onpick) {
    points.attr('tabindex', 0).attr('role', 'button').attr('aria-label', (d) => `${d.period}: ${estimate(d.value, 2)}`)
      .on('click', (event, d) => onpick(d.period))
      .on('keydown', (event, d) => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); onpick(d.period); } });
  }
}

/** Cooperation above, conflict below, words lighter than deeds. */
export function bars(svg, { periods, quads, height = 120, chosen, title, onpick }) {
  const it = frame(svg, height);
  const x = d3.scaleBand(periods, [it.left, it.width - it.right]).paddingInner(0.22).paddingOuter(0.1);
  const up = d3.max(quads, (q) => (q ? q[0] + q[1] : 0)) || 1;
  const down = d3.max(quads, (q) => (q ? q[2] + q[3] : 0)) || 1;
  const y = d3.scaleLinear([-down, up], [height - it.bottom, it.top]).nice(4);
  axes(it, x, y, 4);
  it.root.attr('role', 'img').attr('aria-label', title);
  periods.forEach((period, i) => {
    const q = quads[i] ?? [0, 0, 0, 0];
    const group = it.root.append('g').attr('class', `bar${period === chosen ? ' on' : ''}`);
    group.append('rect').attr('class', 'hit').attr('x', x(period)).attr('width', x.bandwidth()).attr('y', it.top).attr('height', height - it.top - it.bottom);
    const part = (from, to, kind) => {
      if (from !== to) group.append('rect').attr('class', kind).attr('x', x(period)).attr('width', x.bandwidth()).attr('y', Math.min(y(from), y(to))).attr('height', Math.abs(y(from) - y(to)));
    };
    part(0, q[1], 'q2'); part(q[1], q[1] + q[0], 'q1'); part(0, -q[3], 'q4'); part(-q[3], -q[3] - q[2], 'q3');
    group.append('title').text(`${period}: cooperation ${number(q[0], 1)} in words, ${number(q[1], 1)} in deeds; conflict ${number(q[2], 1)} in words, ${number(q[3], 1)} in deeds`);
    if (onpick) group.on('click', () => onpick(period));
  });
  it.root.append('line').attr('class', 'zero').attr('x1', it.left).attr('x2', it.width - it.right).attr('y1', y(0)).attr('y2', y(0));
}
