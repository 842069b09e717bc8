// On whose word: what was said, by whom, about whom, for or against.
import { html, nothing } from 'lit-html';
import { View, alert, chosen, empty, facets, statementRow } from '/assets/parts.js';
import { get } from '/assets/api.js';
import { changed } from '/assets/state.js';
import { count, issue, name } from '/assets/words.js';

const LABELS = {
  speaker: { title: 'speaks for', say: name }, person: { title: 'said by' }, about: { title: 'about', say: name }, issue: { title: 'on', say: issue },
  form: { title: 'form' }, outlet: { title: 'in' }, stance: { title: 'stance' }, from: { title: 'from' }, to: { title: 'before' },
};

class Statements extends View {
  async load(place) {
    const [list, counts] = await Promise.all([get(['statements'], { ...place.query, limit: 60 }), get(['statements', 'facets'], place.query)]);
    return { rows: list.items, next: list.next, counts };
  }

  async more() {
    const page = await get(['statements'], { ...this.place.query, limit: 60, cursor: this.data.next });
    this.data = { ...this.data, rows: [...this.data.rows, ...page.items], next: page.next };
  }

  draw({ rows, next, counts }, place) {
    const stance = (value, text) => html`<a class="pill ${place.query.stance === value ? 'on' : ''}" href=${changed(place, { stance: place.query.stance === value ? undefined : value })}>${text}</a>`;
    return html`<header class="head"><h1>Statements</h1><p class="settings"><b>${count(counts.total, 'statement')}</b> ${stance('for', 'for somebody')} ${stance('against', 'against somebody')} ${place.query.speaker && place.query.about ? alert('speaker', { speaker: place.query.speaker, person: place.query.person, about: place.query.about }) : nothing}</p>${chosen(place, LABELS)}</header>
      <div class="sided">
        ${facets(place, [
          { key: 'speaker', title: 'Whose word', values: counts.speaker, say: name }, { key: 'person', title: 'Person', values: counts.person },
          { key: 'about', title: 'About', values: counts.about, say: name }, { key: 'issue', title: 'Issue', values: counts.issue, say: issue },
          { key: 'form', title: 'Form', values: counts.form }, { key: 'outlet', title: 'Outlet', values: counts.outlet },
        ])}
        <section class="panel">${rows.length ? html`<ul class="rows">${rows.map(statementRow)}</ul>${next ? html`<p class="more"><button type="button" @click=${this.more}>Show more</button></p>` : nothing}` : empty('No such statements', 'Take a filter away.')}</section>
      </div>`;
  }
}

customElements.define('entente-statements', Statements);
