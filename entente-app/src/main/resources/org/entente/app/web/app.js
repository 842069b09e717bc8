// The frame of the page: where the reader is, where else to go, and the view in between.
import { LitElement } from 'lit-element';
import { html } from 'lit-html';
import { read, link, go } from '/assets/state.js';
import { actorNames, asOf, useKey, weights } from '/assets/api.js';
import { learn } from '/assets/words.js';
import '/assets/overview.js';
import '/assets/dyad.js';
import '/assets/actor.js';
import '/assets/events.js';
import '/assets/compare.js';
import '/assets/reader.js';
import '/assets/articles.js';
import '/assets/statements.js';
import '/assets/issues.js';
import '/assets/search.js';
import '/assets/method.js';

const VIEWS = {
  overview: (place) => html`<entente-overview .place=${place}></entente-overview>`,
  dyad: (place) => html`<entente-dyad .place=${place}></entente-dyad>`,
  actor: (place) => html`<entente-actor .place=${place}></entente-actor>`,
  events: (place) => html`<entente-events .place=${place}></entente-events>`,
  event: (place) => html`<entente-compare .place=${place}></entente-compare>`,
  article: (place) => html`<entente-reader .place=${place}></entente-reader>`,
  articles: (place) => html`<entente-articles .place=${place}></entente-articles>`,
  statements: (place) => html`<entente-statements .place=${place}></entente-statements>`,
  issues: (place) => html`<entente-issues .place=${place}></entente-issues>`,
  search: (place) => html`<entente-search .place=${place}></entente-search>`,
  alerts: (place) => html`<entente-alerts .place=${place}></entente-alerts>`,
  map: (place) => html`<entente-map .place=${place}></entente-map>`,
  method: (place) => html`<entente-method .place=${place}></entente-method>`,
};

/** Views that are loaded when they are first gone to. */
const LATER = { map: 'map.js', alerts: 'alerts.js' };

const TABS = [
  ['overview', 'Overview', []],
  ['map', 'Map', []],
  ['events', 'Events', ['event']],
  ['statements', 'Statements', []],
  ['issues', 'Stances', []],
  ['articles', 'Articles', ['article']],
  ['alerts', 'Alerts', []],
  ['method', 'Method', []],
];

class App extends LitElement {
  static properties = { place: { state: true }, named: { state: true }, theme: { state: true }, locked: { state: true } };

  constructor() {
    super();
    this.place = read();
    this.named = false;
    this.theme = localStorage.getItem('theme') ?? '';
    this.dress();
    addEventListener('hashchange', () => {
      const before = this.place;
      this.place = read();
      if (before.view !== this.place.view || before.names.join() !== this.place.names.join()) scrollTo(0, 0);
    });
    addEventListener('keydown', (event) => {
      const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
      if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        this.querySelector('input[type=search]').focus();
      }
    });
    addEventListener('weighed', () => this.requestUpdate());
    addEventListener('keyneeded', () => (this.locked = true));
    actorNames().then(learn).catch(() => {}).finally(() => (this.named = true));
  }

  createRenderRoot() {
    return this;
  }

  dress() {
    if (this.theme) document.documentElement.dataset.theme = this.theme;
    else delete document.documentElement.dataset.theme;
  }

  turn() {
    const dark = this.theme ? this.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    this.theme = dark ? 'light' : 'dark';
    localStorage.setItem('theme', this.theme);
    this.dress();
    dispatchEvent(new Event('themechange'));
  }

  async unlock(event) {
    event.preventDefault();
    useKey(new FormData(event.target).get('key').trim());
    this.locked = false;
    this.named = false;
    await actorNames().then(learn).catch(() => {});
    this.named = true;
  }

  look(event) {
    event.preventDefault();
    const words = new FormData(event.target).get('q').trim();
    go(link('search', [], { q: words }));
  }

  render() {
    const { place } = this;
    const view = VIEWS[place.view];
    if (LATER[place.view]) import(`/assets/${LATER[place.view]}`);
    return html`
      <a class="skip" href="#main" @click=${(event) => { event.preventDefault(); this.querySelector('main').focus(); }}>To the content</a>
      <header class="top">
        <a class="brand" href="#/" aria-label="Entente, overview"><svg viewBox="0 0 32 32" aria-hidden="true"><path class="coop" d="M9 9 23 9M9 9 16 24"/><path class="conf" d="M23 9 16 24"/><circle cx="9" cy="9" r="4.6"/><circle cx="23" cy="9" r="4.6"/><circle cx="16" cy="24" r="4.6"/></svg>Entente</a>
        <nav aria-label="Views">${TABS.map(([key, title, also]) => {
          const here = place.view === key || also.includes(place.view);
          return html`<a href=${link(key)} class=${here ? 'on' : ''} aria-current=${here ? 'page' : 'false'}>${title}</a>`;
        })}</nav>
        <form role="search" @submit=${this.look}><input type="search" name="q" placeholder="Search the texts  ( / )" aria-label="Search the texts" .value=${place.view === 'search' ? place.query.q ?? '' : ''}></form>
        ${asOf() ? html`<a class="pill on" href=${link('method')} title="You see what the store knew by the end of that day">as of ${asOf()}</a>` : ''}
        ${Object.values(weights()).some(Boolean) ? html`<a class="pill on" href=${link('method')} title="Events do not count as in the guide">own weights</a>` : ''}
        <button class="theme" type="button" @click=${this.turn} aria-label="Light or dark"><svg viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="7.2"/><path d="M10 2.8a7.2 7.2 0 0 1 0 14.4z"/></svg></button>
      </header>
      <main id="main" tabindex="-1">${this.locked ? html`<form class="message" @submit=${this.unlock}><h1>A key, please</h1><p>This store is open to those who have a key to it. Yours is kept until this window closes.</p>
          <p><input type="password" name="key" required autocomplete="off" aria-label="Key"> <button type="submit">Open</button></p></form>` : !this.named ? '' : view ? view(place) : html`<section class="message"><h1>There is no such page</h1><p><a href="#/">To the overview</a></p></section>`}</main>`;
  }
}

customElements.define('entente-app', App);
