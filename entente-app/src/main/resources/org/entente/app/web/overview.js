// The overview: who stands with whom in a stretch of time, and how polarized the whole is.
import { html, nothing } from 'lit-html';
import { ChartView, choice, empty, quadLegend } from '/assets/parts.js';
import { get } from '/assets/api.js';
import { changed, go, link } from '/assets/state.js';
import { bounds, count, estimate, index, number, percent, periodsBetween, signed } from '/assets/words.js';
import { bars, line } from '/assets/charts.js';
import { draw } from '/assets/network.js';

const GRAINS = [['month', 'Month'], ['quarter', 'Quarter'], ['year', 'Year']];
const SPANS = [['period', 'That time alone'], ['until', 'All until then']];

class Overview extends ChartView {
  static properties = { hover: { state: true } };

  async load(place) {
    const by = place.query.by ?? 'year';
    const overview = await get(['overview'], { by });
    const quads = new Map(overview.quads.map((it) => [it.period, it.quads]));
    const told = overview.quads.map((it) => it.period);
    const counted = told.length ? periodsBetween(told[0], told.at(-1)) : [];
    const at = counted.includes(place.query.t) ? place.query.t : counted.at(-1);
    const span = place.query.span ?? (place.query.t ? 'period' : 'until');
    const network = at ? await get(['network'], { by, from: span === 'period' ? bounds(at)[0] : undefined, to: bounds(at)[1] }) : undefined;
    return { by, overview, counted, quads, at, span, network };
  }

  paint() {
    const { network, counted, quads, at, by, span, overview } = this.data;
    const svg = this.querySelector('svg.network');
    const window = { by, t: span === 'period' ? at : undefined };
    if (svg && network.ties.length > 0) {
      const start = performance.now();
      draw(svg, { ...network, query: window, height: Math.max(420, Math.min(680, innerHeight - 330)), onhover: (it) => (this.hover = it) });
      this.dataset.paint = (performance.now() - start).toFixed(1);
    }
    const pick = (period) => go(changed(this.place, { t: period }));
    const strip = this.querySelector('svg.strip');
    if (strip) bars(strip, { periods: counted, quads: counted.map((period) => quads.get(period)), height: 128, chosen: at, title: 'Cooperation above, conflict below, by period', onpick: pick });
    const curve = this.querySelector('svg.curve');
    if (curve) {
      const values = new Map(overview.polarization.filter((it) => it.index === this.chosenIndex()).map((it) => [it.period, it.value]));
      line(curve, { periods: counted, values: counted.map((period) => values.get(period)), domain: [0, 1], height: 150, chosen: at, title: 'Polarization by period', onpick: pick });
    }
  }

  chosenIndex() {
    return this.place.query.index ?? 'line-index';
  }

  slide(event) {
    const at = this.data.counted[Number(event.target.value)];
    clearTimeout(this.soon);
    this.soon = setTimeout(() => go(changed(this.place, { t: at }), { replace: true }), 40);
  }

  draw(data, place) {
    const { overview, counted, at, network, span, by } = data;
    const { counts } = overview;
    if (counts.articles === 0 && counts.events === 0) {
      return empty('Nothing here yet', 'Read articles into this store and come back:', html`<pre>entente read --store DIR articles/</pre>`);
    }
    const indices = [...new Set(overview.polarization.map((it) => it.index))];
    return html`
      <div class="over">
        <section class="panel field" aria-labelledby="field-title">
          <header><h1 id="field-title">${at ? (span === 'period' ? `Who stands with whom, ${at}` : `Who stands with whom, until ${at}`) : 'Who stands with whom'}</h1>
            <p class="settings">${choice(place, 'by', GRAINS, by, 'Length of the periods')} ${choice(place, 'span', SPANS, span, 'Which events')}</p></header>
          ${network && network.ties.length > 0
            ? html`<svg class="network" role="group" aria-label="Network of actors: a line is a pair with events"></svg>
              <p class="key"><span class="ramp" aria-hidden="true"></span><span>conflict</span><span>temperature −8 to +8</span><span>cooperation</span><span>thicker: more events</span>${network.signed === 0 ? nothing : html`<span>colour of a dot: bloc</span>`}</p>
              <details class="astable"><summary>The network as a table</summary>${this.table(network, by)}</details>`
            : empty('No pair of actors here', 'In this stretch of time no two actors have events that count.')}
          <div class="time">
            <svg class="strip"></svg>
            <input type="range" min="0" max=${counted.length - 1} .value=${String(counted.indexOf(at))} aria-label="Period" aria-valuetext=${at ?? ''} @input=${this.slide} ?disabled=${counted.length < 2}>
            ${quadLegend()}
          </div>
        </section>
        <aside>
          <section class="panel detail" aria-live="polite">${this.detail(network)}</section>
          <section class="panel"><header><h2>Polarization</h2>${indices.length > 1 ? html`<select aria-label="Index" @change=${(event) => go(changed(place, { index: event.target.value }), { replace: true })}>${indices.map((key) => html`<option value=${key} ?selected=${key === this.chosenIndex()}>${index(key)}</option>`)}</select>` : nothing}</header>
            ${indices.length > 0 ? html`<svg class="curve"></svg><p class="note">0 to 1 with 90 % intervals. <a href=${link('method')}>What the indices say</a></p>`
              : html`<p class="note">Not to be said here: a tie counts as friendly or hostile only when its events go beyond chance, and no pair in this store has enough of them. <a href=${link('method')}>Why</a></p>`}
          </section>
          <section class="panel"><header><h2>What it rests on</h2></header>
            <dl class="figures">
              <div><dt>Articles</dt><dd><a href=${link('articles')}>${number(counts.articles)}</a></dd></div>
              <div><dt>Outlets</dt><dd>${number(counts.outlets)}</dd></div>
              <div><dt>Events</dt><dd><a href=${link('events')}>${number(counts.events)}</a></dd></div>
              <div><dt>Disputed</dt><dd><a href=${link('events', [], { contradicted: 'true' })}>${number(counts.contradicted)}</a></dd></div>
              <div><dt>Statements</dt><dd><a href=${link('statements')}>${number(counts.statements)}</a></dd></div>
            </dl>
            <ul class="fates">${overview.fates.map((it) => html`<li><data value=${it.events}>${number(it.events)}</data> ${it.fate}</li>`)}</ul>
          </section>
        </aside>
      </div>`;
  }

  detail(network) {
    const it = this.hover;
    if (it?.tie) {
      return html`<header><h2>${it.tie.source.name} – ${it.tie.target.name}</h2></header>
        <dl class="facts-list"><div><dt>Temperature</dt><dd>${estimate(it.tie.temperature)}</dd></div><div><dt>Alignment</dt><dd>${estimate(it.tie.alignment, 2)}</dd></div><div><dt>Events</dt><dd>${number(it.tie.events)}</dd></div></dl>`;
    }
    if (it?.node) {
      const ties = [...it.ties].sort((a, b) => b.events - a.events).slice(0, 6);
      return html`<header><h2>${it.node.name}</h2>${it.node.bloc ? html`<span class="tag">bloc ${it.node.bloc}, ${percent(it.node.stability)} stable</span>` : nothing}</header>
        <ul class="ties-list">${ties.map((tie) => html`<li><span>${tie.one === it.node.actor ? tie.target.name : tie.source.name}</span><data class=${tie.temperature?.value < 0 ? 'cold' : 'warm'}>${signed(tie.temperature?.value ?? 0)}</data><small>${count(tie.events, 'event')}</small></li>`)}</ul>`;
    }
    const busiest = network ? [...network.ties].sort((a, b) => b.events - a.events).slice(0, 6) : [];
    const names = new Map((network?.nodes ?? []).map((node) => [node.actor, node.name]));
    return html`<header><h2>Most events</h2></header>
      <ul class="ties-list">${busiest.map((tie) => html`<li><a href=${link('dyad', [tie.one, tie.other], { by: this.data?.by })}>${names.get(tie.one)} – ${names.get(tie.other)}</a><data class=${tie.temperature?.value < 0 ? 'cold' : 'warm'}>${signed(tie.temperature?.value ?? 0)}</data><small>${count(tie.events, 'event')}</small></li>`)}</ul>
      <p class="note">Point at a name or a line; follow it to its events and their sentences.</p>`;
  }

  table(network, by) {
    const names = new Map(network.nodes.map((node) => [node.actor, node.name]));
    return html`<table><thead><tr><th>Pair</th><th class="n">Temperature</th><th class="n">Alignment</th><th class="n">Events</th></tr></thead><tbody>${[...network.ties]
      .sort((a, b) => b.events - a.events)
      .map((tie) => html`<tr><td><a href=${link('dyad', [tie.one, tie.other], { by })}>${names.get(tie.one)} – ${names.get(tie.other)}</a></td><td class="n">${estimate(tie.temperature)}</td><td class="n">${estimate(tie.alignment, 2)}</td><td class="n">${number(tie.events)}</td></tr>`)}</tbody></table>`;
  }
}

customElements.define('entente-overview', Overview);
