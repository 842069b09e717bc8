// What one wants to be told of: the alerts there are, one more, and what they told.
import { html, nothing } from 'lit-html';
import { View, choice, empty, tag } from '/assets/parts.js';
import { change, get, raw } from '/assets/api.js';
import { go, link } from '/assets/state.js';
import { day, deed, issue, name, quad } from '/assets/words.js';

const KINDS = [['temperature', 'A pair cools down'], ['bloc', 'Blocs change'], ['speaker', 'A speaker turns'], ['events', 'New events']];
const PERIODS = ['month', 'quarter', 'year'].map((it) => [it, it]);

/** Fields by kind: the setting, its words, and what it can be where that is a few. */
const FIELDS = {
  temperature: [['one', 'Actor', 'code'], ['other', 'And', 'code'], ['below', 'Falls below', 'degrees'], ['fall', 'Or falls by', 'degrees'], ['by', 'In periods of a', PERIODS]],
  bloc: [['actor', 'Of (anybody if empty)', 'code'], ['by', 'In periods of a', PERIODS]],
  speaker: [['speaker', 'Who speaks', 'code'], ['person', 'Person (anybody if empty)'], ['turns', 'Turns', [['against', 'against'], ['for', 'for']]], ['about', 'Whom', 'code'], ['by', 'In periods of a', PERIODS]],
  events: [['actor', 'With', 'code'], ['other', 'And', 'code'], ['source', 'By', 'code'], ['target', 'Toward', 'code'], ['type', 'Act'], ['quad', 'Class'], ['status', 'Standing'], ['issue', 'Over'], ['outlet', 'Told by'], ['contradicted', 'Disputed only', [['', 'no'], ['true', 'yes']]]],
};

/** A setting for a person. */
const SAY = { one: name, other: name, actor: name, source: name, target: name, speaker: name, about: name, type: deed, issue, quad };
const WORDS = { one: '', other: 'and', below: 'below', fall: 'fallen by', by: 'by', actor: 'with', source: 'by', target: 'toward', speaker: '', person: '', turns: 'turns', about: '', type: '', quad: '', status: '', issue: 'over', outlet: 'told by', contradicted: 'disputed' };
const said = ({ kind, settings }) => FIELDS[kind].filter(([key]) => settings[key]).map(([key]) => `${WORDS[key]} ${SAY[key]?.(settings[key]) ?? settings[key]}`.trim()).join(' ');

class Alerts extends View {
  static properties = { wrong: { state: true } };

  async load() {
    const [alerts, feed] = await Promise.all([get(['alerts']), raw('/api/alerts/feed').then((answer) => answer.text())]);
    const entries = [...new DOMParser().parseFromString(feed, 'text/xml').querySelectorAll('entry')];
    const part = (entry, key) => entry.querySelector(key)?.textContent ?? '';
    return {
      alerts: alerts.items,
      told: entries.map((it) => ({ title: part(it, 'title'), name: part(it, 'summary'), moment: part(it, 'updated'), place: new URL(it.querySelector('link').getAttribute('href')).hash })),
    };
  }

  async changed(answer) {
    try {
      await answer;
      this.wrong = undefined;
      await this.fetch();
    } catch (fault) {
      this.wrong = fault.message;
    }
  }

  async save(event, kind) {
    event.preventDefault();
    const given = Object.fromEntries([...new FormData(event.target)].map(([key, value]) => [key, value.trim()]).filter(([, value]) => value !== ''));
    await this.changed(change(['alerts'], { ...given, kind }));
    if (!this.wrong) go(link('alerts'));
  }

  field([key, words, values], query) {
    const at = query[key] ?? '';
    if (Array.isArray(values)) return html`<label>${words} <select name=${key}>${values.map(([value, text]) => html`<option value=${value} ?selected=${value === at}>${text}</option>`)}</select></label>`;
    return html`<label>${words} <input name=${key} .value=${at} placeholder=${values ?? ''} size=${values ? 8 : 14}></label>`;
  }

  draw({ alerts, told }, place) {
    const kind = FIELDS[place.query.kind] ? place.query.kind : 'temperature';
    return html`<header class="head"><h1>Alerts</h1><p class="settings"><a class="pill" href="/api/alerts/feed" type="application/atom+xml">Feed (Atom)</a></p></header>
      <div class="two"><div class="column">
        <section class="panel"><header><h2>Tell me when</h2></header>
          <p class="settings">${choice(place, 'kind', KINDS, kind, 'What to look at')}</p>
          <form class="decide" @submit=${(event) => this.save(event, kind)}>${FIELDS[kind].map((field) => this.field(field, place.query))}
            <label class="long">Name <input name="name" required maxlength="120" .value=${place.query.name ?? ''}></label><button class="go" type="submit">Save</button></form>
          ${this.wrong ? html`<p class="wrong" role="alert">${this.wrong}</p>` : nothing}
          <p class="note">Actors by code, such as CHN. What holds already is no news: an alert tells of what comes with the next articles, imports and reviews. It is looked for after each change of the store.</p></section>
        <section class="panel"><header><h2>Alerts</h2></header>
          ${alerts.length ? html`<ul class="decisions alerts">${alerts.map((it) => html`<li><b>${it.name}</b> ${tag(it.kind)} <span>${said(it)}</span>
            ${it.webhook ? html`<span class="note">sent to ${it.webhook}</span>` : nothing} <button type="button" class="undo" aria-label="Remove ${it.name}" @click=${() => this.changed(change(['alerts', it.id], undefined, 'DELETE'))}>remove</button></li>`)}</ul>`
            : html`<p class="note">None yet.</p>`}</section></div>
        <section class="panel"><header><h2>What they told</h2></header>
          ${told.length ? html`<ul class="rows">${told.map((it) => html`<li class="told"><p class="line"><a href=${it.place}>${it.title}</a></p><p class="facts"><time>${day(it.moment)}</time> <span>${it.name}</span></p></li>`)}</ul>`
            : empty('Nothing yet', 'An alert tells of what is new since it was saved.')}</section>
      </div>`;
  }
}

customElements.define('entente-alerts', Alerts);
