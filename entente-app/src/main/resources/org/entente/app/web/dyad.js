// Two actors: how they treat each other over time, whether they behave alike, what they said.
import { html, nothing } from 'lit-html';
import { ChartView, actorLink, alert, brief, choice, empty, eventRow, quadLegend, statementRow } from '/assets/parts.js';
import { get } from '/assets/api.js';
import { changed, go, link } from '/assets/state.js';
import { bounds, count, estimate, name, number, periodsBetween } from '/assets/words.js';
import { bars, line } from '/assets/charts.js';

const GRAINS = [['month', 'Month'], ['quarter', 'Quarter'], ['year', 'Year']];

class Dyad extends ChartView {
  async load(place) {
    const [one, other] = place.names;
    const by = place.query.by ?? 'year';
    const [from, to] = place.query.t ? bounds(place.query.t) : [];
    const [series, events, said, answered] = await Promise.all([
      get(['dyads', one, other], { by }),
      get(['events'], { actor: one, other, from, to, limit: 100 }),
      get(['statements'], { speaker: one, about: other, from, to, limit: 30 }),
      get(['statements'], { speaker: other, about: one, from, to, limit: 30 }),
    ]);
    return { series, events, said, answered, by };
  }

  paint() {
    const { periods: told, breaks } = this.data.series;
    const periods = periodsBetween(told[0].period, told.at(-1).period);
    const byPeriod = new Map(told.map((it) => [it.period, it]));
    const list = periods.map((period) => byPeriod.get(period));
    const chosen = this.place.query.t;
    const onpick = (period) => go(changed(this.place, { t: period === chosen ? undefined : period }));
    const draw = (selector, how) => { const svg = this.querySelector(selector); if (svg) how(svg); };
    draw('svg.temperature', (svg) => line(svg, { periods, values: list.map((it) => it?.temperature), domain: [-10, 10], height: 190, chosen, breaks: breaks.map((it) => it.period), title: 'Temperature by period, -10 to 10', onpick }));
    draw('svg.alignment', (svg) => line(svg, { periods, values: list.map((it) => it?.alignment), domain: [-1, 1], height: 140, chosen, title: 'Alignment by period, -1 to 1', tone: 'second', onpick }));
    draw('svg.counts', (svg) => bars(svg, { periods, quads: list.map((it) => it?.quads), height: 130, chosen, title: 'Events by period', onpick }));
  }

  draw({ series, events, said, answered, by }, place) {
    const { one, other } = series;
    const at = series.periods.find((it) => it.period === place.query.t);
    const aligned = series.periods.some((it) => it.alignment);
    return html`
      <header class="head"><p class="crumbs"><a href="#/">Overview</a></p>
        <h1>${actorLink(one)} <span class="and">and</span> ${actorLink(other)}</h1>
        <p class="settings">${choice(place, 'by', GRAINS, by, 'Length of the periods')}
          ${place.query.t ? html`<a class="pill on" href=${changed(place, { t: undefined })}><small>only</small> ${place.query.t} <b aria-hidden="true">×</b></a>` : html`<span class="note">Pick a point to see what it rests on.</span>`}
          ${brief([one, other])} ${alert('temperature', { one, other, by })}</p></header>
      <div class="two"><div class="column">
        <section class="panel charts">
          <header><h2>Temperature</h2><span class="note">how they treat each other, with 90 % interval</span></header>
          <svg class="temperature"></svg>
          ${series.breaks.map((it) => html`<p class="note">The level changes in ${it.period}: ${number(it.before, 1)} before, ${number(it.after, 1)} after (p = ${number(it.probability, 3)}).</p>`)}
          <header><h2>Events</h2></header><svg class="counts"></svg>${quadLegend()}
          <header><h2>Alignment</h2><span class="note">whether they behave alike toward others</span></header>
          ${aligned ? html`<svg class="alignment"></svg>` : html`<p class="note">Not to be said: in no period do both do enough toward others.</p>`}
          ${at ? html`<dl class="facts-list"><div><dt>${at.period}: temperature</dt><dd>${estimate(at.temperature, 2)}</dd></div><div><dt>Told by</dt><dd>${count(at.outlets, 'outlet')}, ${count(at.articles, 'article')}</dd></div></dl>` : nothing}
        </section>
        <section class="panel"><header><h2>${name(one)} on ${name(other)}</h2><a href=${link('statements', [], { speaker: one, about: other })}>all</a></header>
          ${said.items.length ? html`<ul class="rows">${said.items.map(statementRow)}</ul>` : html`<p class="note">No statement.</p>`}</section>
        <section class="panel"><header><h2>${name(other)} on ${name(one)}</h2><a href=${link('statements', [], { speaker: other, about: one })}>all</a></header>
          ${answered.items.length ? html`<ul class="rows">${answered.items.map(statementRow)}</ul>` : html`<p class="note">No statement.</p>`}</section>
        </div>
        <section class="panel">
          <header><h2>${count(events.items.length, 'event')}${events.next ? ' and more' : ''}${place.query.t ? ' in ' + place.query.t : ''}</h2><a href=${link('events', [], { actor: one, other })}>in the table</a></header>
          ${events.items.length ? html`<ul class="rows">${events.items.map(eventRow)}</ul>` : empty('No events', 'Nothing is told of these two in this time.')}
        </section>
      </div>`;
  }
}

customElements.define('entente-dyad', Dyad);
