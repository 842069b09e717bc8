// What a reader decides about an event: it is right, it is otherwise, it is another one too, it is two.
import { LitElement } from 'lit-element';
import { html, nothing } from 'lit-html';
import { get, change } from '/assets/api.js';
import { tag } from '/assets/parts.js';
import { day, deed, name } from '/assets/words.js';

const TYPES = 'AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT'.split(' ');
const STANDINGS = 'asserted claimed denied negated future hypothetical historical'.split(' ');
const DONE = { accept: 'accepted', correct: 'corrected', merge: 'merged', split: 'split' };

class Review extends LitElement {
  static properties = { event: { attribute: false }, history: { state: true }, doing: { state: true }, like: { state: true }, fault: { state: true } };

  createRenderRoot() {
    return this;
  }

  willUpdate(changes) {
    if (changes.has('event')) {
      this.doing = undefined;
      this.fault = undefined;
      this.look();
    }
  }

  async look() {
    this.history = (await get(['reviews'], { event: this.event.id, limit: 50 })).items;
  }

  async decide(body) {
    await this.asked(change(['reviews'], { event: this.event.id, ...body }));
  }

  async asked(answer) {
    try {
      const { event } = await answer;
      this.doing = undefined;
      this.fault = undefined;
      await this.look();
      this.dispatchEvent(new CustomEvent('decided', { detail: event }));
    } catch (fault) {
      this.fault = fault.message;
    }
  }

  /** Opens one of the forms; the events that one may be the same as are looked up for it. */
  async open(act) {
    this.doing = this.doing === act ? undefined : act;
    if (this.doing === 'merge') {
      const [actor, other] = [...this.event.source, ...this.event.target];
      const found = await get(['events'], { actor, other, limit: 60 });
      const far = (it) => Math.abs(new Date(it.day ?? 0) - new Date(this.event.day ?? 0));
      this.like = found.items.filter((it) => it.id !== this.event.id).sort((a, b) => far(a) - far(b)).slice(0, 20);
    }
  }

  correct(submit) {
    submit.preventDefault();
    const form = new FormData(submit.target);
    const body = { act: 'correct', note: form.get('note') || undefined };
    for (const key of ['type', 'status', 'day']) {
      if (form.get(key) && form.get(key) !== this.event[key]) body[key] = form.get(key);
    }
    for (const side of ['source', 'target']) {
      const codes = form.get(side).split(/[\s,]+/).filter(Boolean);
      if (codes.join() !== this.event[side].join()) body[side] = codes;
    }
    this.decide(body);
  }

  merge(submit) {
    submit.preventDefault();
    this.decide({ act: 'merge', with: new FormData(submit.target).get('with') });
  }

  split(submit) {
    submit.preventDefault();
    this.decide({ act: 'split', mentions: new FormData(submit.target).getAll('mention') });
  }

  render() {
    const { event, doing } = this;
    const form = { correct: () => this.correction(event), merge: () => this.merging(), split: () => this.splitting(event) }[doing];
    const button = (act, text) => html`<button type="button" class="pill ${doing === act ? 'on' : ''}" aria-expanded=${doing === act ? 'true' : 'false'} @click=${() => this.open(act)}>${text}</button>`;
    return html`<section class="panel review"><header><h2>Review</h2>${event.review ? tag(DONE[event.review], 'reviewed') : nothing}</header>
      <p class="settings"><button type="button" class="pill accept" @click=${() => this.decide({ act: 'accept' })}>It is right</button>
        ${button('correct', 'Correct it')} ${button('merge', 'Same as another')} ${event.tellings.length > 1 ? button('split', 'Two events') : nothing}</p>
      ${this.fault ? html`<p class="wrong" role="alert">${this.fault}</p>` : nothing}
      ${form ? form() : nothing}
      ${this.history?.length ? html`<ul class="decisions">${this.history.map((it) => this.decision(it))}</ul>` : html`<p class="note">Nobody has looked at this one yet. What is decided here is laid over what was coded and can be undone.</p>`}
    </section>`;
  }

  decision(it) {
    const changed = Object.entries(it.changes).filter(([key]) => key !== 'intensity');
    return html`<li class=${it.undone ? 'undone' : ''}><b>${DONE[it.act]}</b> <time>${day(it.moment)}</time> by ${it.who}
      ${it.with ? html`into <a href="#/event/${encodeURIComponent(it.with)}">another</a>` : nothing}
      ${changed.map(([key, value]) => html`<span class="tag">${key === 'source' ? 'by' : key === 'target' ? 'toward' : key}: ${key === 'source' || key === 'target' ? value.split('|').filter(Boolean).map(name).join(', ') || 'nobody' : key === 'type' ? deed(value) : value}</span>`)}
      ${it.note ? html`<q>${it.note}</q>` : nothing}
      ${it.undone ? html`<span class="note">undone</span>` : html`<button type="button" class="pill undo" @click=${() => this.asked(change(['reviews', String(it.id), 'undo']))}>Undo</button>`}</li>`;
  }

  correction(event) {
    const choose = (key, values, say = (it) => it) => html`<select name=${key}>${values.map((it) => html`<option value=${it} ?selected=${event[key] === it}>${say(it)}</option>`)}</select>`;
    return html`<form class="decide" @submit=${this.correct}>
      <label>Who acted <input name="source" .value=${event.source.join(', ')} placeholder="codes, such as USA, NATO"></label>
      <label>What they did ${choose('type', TYPES, deed)}</label>
      <label>To whom <input name="target" .value=${event.target.join(', ')}></label>
      <label>Standing ${choose('status', STANDINGS)}</label>
      <label>Day <input type="date" name="day" .value=${event.day ?? ''}></label>
      <label class="long">Why <input name="note" maxlength="1000"></label>
      <button type="submit" class="go">Correct</button></form>`;
  }

  merging() {
    return html`<form class="decide" @submit=${this.merge}>${this.like?.length ? html`<fieldset><legend>Which one takes in the tellings of this?</legend>${this.like.map((it) => html`<label class="row"><input type="radio" name="with" value=${it.id} required> <time>${day(it.day)}</time> ${it.source.map(name).join(', ')} <b>${deed(it.type)}</b> ${it.target.map(name).join(', ')}</label>`)}</fieldset>
      <button type="submit" class="go">Merge</button>` : html`<p class="note">No other event has these actors.</p>`}</form>`;
  }

  splitting(event) {
    return html`<form class="decide" @submit=${this.split}><fieldset><legend>Which tellings are of another event?</legend>${event.tellings.map((it) => html`<label class="row"><input type="checkbox" name="mention" value=${it.mention}> ${it.outlet ?? it.article}: ${it.quote}</label>`)}</fieldset>
      <button type="submit" class="go">Split off</button></form>`;
  }
}

customElements.define('entente-review', Review);
