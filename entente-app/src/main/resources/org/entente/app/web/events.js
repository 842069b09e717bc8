// All events, narrowed down by what is known of them.
import { html, nothing } from 'lit-html';
import { View, alert, chosen, empty, eventRow, facets } from '/assets/parts.js';
import { download, get } from '/assets/api.js';
import { changed, go } from '/assets/state.js';
import { count, deed, issue, name, quad } from '/assets/words.js';

const LABELS = {
  actor: { title: 'with', say: name }, other: { title: 'and', say: name }, source: { title: 'by', say: name }, target: { title: 'toward', say: name },
  type: { title: 'act', say: deed }, quad: { title: '', say: quad }, status: { title: 'standing' }, issue: { title: 'over', say: issue },
  outlet: { title: 'told by' }, from: { title: 'from' }, to: { title: 'before' }, contradicted: { title: '', say: () => 'disputed only' },
};

class Events extends View {
  async load(place) {
    const { ...filter } = place.query;
    const [events, counts] = await Promise.all([get(['events'], { ...filter, limit: 60 }), get(['events', 'facets'], filter)]);
    return { rows: events.items, next: events.next, counts };
  }

  async more() {
    const page = await get(['events'], { ...this.place.query, limit: 60, cursor: this.data.next });
    this.data = { ...this.data, rows: [...this.data.rows, ...page.items], next: page.next };
  }

  draw({ rows, next, counts }, place) {
    return html`<header class="head"><h1>Events</h1>
        <p class="settings"><b>${count(counts.total, 'event')}</b>
          <label>from <input type="date" .value=${place.query.from ?? ''} @change=${(e) => go(changed(place, { from: e.target.value }))}></label>
          <label>before <input type="date" .value=${place.query.to ?? ''} @change=${(e) => go(changed(place, { to: e.target.value }))}></label>
          <a class="pill ${place.query.contradicted ? 'on' : ''}" href=${changed(place, { contradicted: place.query.contradicted ? undefined : 'true' })}>disputed only</a>
          <button type="button" class="pill" @click=${() => this.save()}>CSV</button> ${alert('events', { ...place.query, from: undefined, to: undefined })}</p>
        ${chosen(place, LABELS)}</header>
      <div class="sided">
        ${facets(place, [
          { key: 'quad', title: 'Class', values: counts.quad, say: quad }, { key: 'type', title: 'Act', values: counts.type, say: deed, most: 16 },
          { key: 'status', title: 'Standing', values: counts.status }, { key: 'issue', title: 'Over what', values: counts.issue, say: issue },
          { key: 'outlet', title: 'Told by', values: counts.outlet },
        ])}
        <section class="panel">${rows.length ? html`<ul class="rows">${rows.map(eventRow)}</ul>${next ? html`<p class="more"><button type="button" @click=${this.more}>Show more</button></p>` : nothing}` : empty('No such events', 'Take a filter away.')}</section>
      </div>`;
  }

  save() {
    return download('/api/events?' + new URLSearchParams({ ...this.place.query, limit: 500 }), 'text/csv', 'events.csv');
  }
}

customElements.define('entente-events', Events);
