// What all views are made of.
import { LitElement } from 'lit-element';
import { html, nothing } from 'lit-html';
import { asOf, download } from '/assets/api.js';
import { link, changed } from '/assets/state.js';
import { name, number, count, deed, day, percent, quad } from '/assets/words.js';

/** A view: loads what its place names, keeps the last picture while the next is loading. */
export class View extends LitElement {
  static properties = { place: { attribute: false }, data: { state: true }, fault: { state: true }, busy: { state: true } };

  constructor() {
    super();
    this.busy = false;
    this.turn = 0;
  }

  createRenderRoot() {
    return this;
  }

  willUpdate(changes) {
    if (changes.has('place') && this.place) this.fetch();
  }

  async fetch() {
    const turn = ++this.turn;
    this.busy = true;
    try {
      const data = await this.load(this.place);
      if (turn !== this.turn) return;
      this.data = data;
      this.fault = undefined;
    } catch (fault) {
      if (turn !== this.turn) return;
      this.fault = fault;
    }
    this.busy = false;
  }

  render() {
    this.setAttribute('aria-busy', String(this.busy));
    if (this.fault) {
      return html`<section class="message fault" role="alert"><h1>That did not work</h1><p>${this.fault.message}</p>
        <p><a href=${link('overview')}>To the overview</a></p></section>`;
    }
    if (!this.data) return html`<section class="loading" aria-label="Loading"><i></i><i></i><i></i></section>`;
    return this.draw(this.data, this.place);
  }
}

/** A view with charts: `paint` draws them anew when the data, the window or the colours change. */
export class ChartView extends View {
  updated(changes) {
    if (changes.has('data') && this.data) this.paint();
  }

  connectedCallback() {
    super.connectedCallback();
    this.again = () => this.data && this.paint();
    addEventListener('resize', this.again);
    addEventListener('themechange', this.again);
  }

  disconnectedCallback() {
    removeEventListener('resize', this.again);
    removeEventListener('themechange', this.again);
    super.disconnectedCallback();
  }
}

export const actorLink = (code, query = {}) =>
  code ? html`<a class="actor" href=${link('actor', [code], query)}>${name(code)}</a>` : html`<span class="unknown">unnamed</span>`;

export const actorLinks = (codes) =>
  codes.length === 0 ? html`<span class="unknown">unnamed</span>` : codes.map((code, i) => html`${i ? ', ' : ''}${actorLink(code)}`);

/** Who did what to whom. */
export const sentence = (event) =>
  html`<span class="who">${actorLinks(event.source)}</span> <a class="deed q${event.quad}" href=${link('event', [event.id])}>${deed(event.type)}</a>
    <span class="who">${actorLinks(event.target)}</span>`;

export const tag = (text, kind = '') => (text ? html`<span class="tag ${kind}">${text}</span>` : nothing);

export const empty = (title, text, more = nothing) =>
  html`<div class="message"><h2>${title}</h2><p>${text}</p>${more}</div>`;

/** The chosen settings as buttons that take them away again. */
export const chosen = (place, labels) => {
  const list = Object.entries(place.query).filter(([key]) => labels[key]);
  return list.length === 0
    ? nothing
    : html`<p class="chosen">${list.map(
        ([key, value]) =>
          html`<a class="pill on" href=${changed(place, { [key]: undefined, cursor: undefined })} title="Take this filter away">
            <small>${labels[key].title}</small> ${labels[key].say?.(value) ?? value} <b aria-hidden="true">×</b></a>`,
      )}<a href=${link(place.view, place.names)}>clear all</a></p>`;
};

/** Values to narrow a list down by, with how many each would leave. */
export const facets = (place, groups) =>
  html`<nav class="facets" aria-label="Filters">${groups
    .filter((group) => group.values?.length > 0)
    .map(
      (group) => html`<details ?open=${group.open !== false}><summary>${group.title}</summary><ul>${group.values.slice(0, group.most ?? 12).map(
        (it) => html`<li><a class=${place.query[group.key] === it.value ? 'on' : ''} aria-current=${place.query[group.key] === it.value ? 'true' : nothing}
          href=${changed(place, { [group.key]: place.query[group.key] === it.value ? undefined : it.value })}>
          <span>${group.say?.(it.value) ?? it.value}</span><data value=${it.count}>${number(it.count)}</data></a></li>`,
      )}</ul></details>`,
    )}</nav>`;

/** A choice of a few as links in one row. */
export const choice = (place, key, options, current, label) =>
  html`<span class="choice" role="group" aria-label=${label}>${options.map(
    ([value, text]) => html`<a href=${changed(place, { [key]: value })} class=${value === current ? 'on' : ''} aria-current=${value === current ? 'true' : nothing}>${text}</a>`,
  )}</span>`;

/** A document on some actors, to be kept. */
export const brief = (codes) =>
  html`<button type="button" class="pill brief" @click=${() => download('/api/brief?' + new URLSearchParams({ of: codes.join(), ...(asOf() ? { as_of: asOf() } : {}) }), 'text/html', `brief-${codes.join('-')}.html`)}>Brief</button>`;

/** To be told of what comes of the same. */
export const alert = (kind, settings) => html`<a class="pill" href=${link('alerts', [], { ...settings, kind })}>Alert</a>`;

/** A row of a list of events. */
export const eventRow = (event) => html`<li class="event">
  <time>${day(event.day)}</time>
  <div><p class="line">${sentence(event)} ${event.contradictions.length ? html`<a class="tag dispute" href=${link('event', [event.id])}>disputed: ${event.contradictions.join(', ')}</a>` : nothing}</p>
  ${event.quote ? html`<blockquote><a href=${event.article ? link('article', [event.article], { event: event.id }) : link('event', [event.id])}>${event.quote}</a></blockquote>` : nothing}</div>
  <p class="facts">${tag(event.status, 'status ' + event.status)}${event.review ? tag('reviewed', 'reviewed') : nothing}<span title="Outlets that tell of it">${count(event.outlets, 'outlet')}</span>
    ${event.confidence === null ? nothing : html`<span title="Probability that it was coded rightly">${percent(event.confidence)}</span>`}</p></li>`;

/** Who speaks: a person for an actor, or the actor itself. */
const speaker = ({ person, speaker: code, record }) => {
  const words = person ?? record.speaker?.text ?? 'Somebody';
  if (!code) return html`<b>${words}</b>`;
  return words === name(code) ? html`<b>${actorLink(code)}</b>` : html`<b>${words}</b> <span class="of">for</span> ${actorLink(code)}`;
};

/** A statement with its speaker and what it is worth. */
export const statementRow = (it) => {
  const record = it.record;
  return html`<li class="statement"><p class="line">${speaker(it)}
      ${record.cue ? html`<i>${record.cue.text}</i>` : nothing}</p>
    <blockquote><a href=${link('article', [it.article], { statement: it.id })}>${record.content.map((part) => part.text).join(' … ')}</a></blockquote>
    <p class="facts"><time>${day(it.day)}</time> <span>${it.outlet ?? it.article}</span> ${tag(it.form)} ${it.issues.map((issueKey) => tag(issueKey.replaceAll('-', ' ')))}
      ${Object.entries(record.stance).map(([about, value]) => html`<span class="stance ${value > 0 ? 'for' : value < 0 ? 'against' : ''}">${value > 0 ? 'for' : value < 0 ? 'against' : 'neutral on'} ${name(about)} <data value=${value}>${value > 0 ? '+' : ''}${number(value, 2)}</data></span>`)}</p></li>`;
};

export const quadLegend = () =>
  html`<ul class="legend">${[1, 2, 3, 4].map((n) => html`<li><i class="q${n}"></i>${quad(n)}</li>`)}</ul>`;
