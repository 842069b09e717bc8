// Full-text search with facets; a hit opens the reader at its words.
import { html, nothing } from 'lit-html';
import { View, chosen, empty, facets } from '/assets/parts.js';
import { get } from '/assets/api.js';
import { link } from '/assets/state.js';
import { count, day, deed, issue, name, quad } from '/assets/words.js';

const stance = (value) => value.replace(/^(for|against):(.*)$/, (_, how, code) => `${how} ${name(code)}`);
const SAY = { actor: name, speaker: name, type: deed, quad, stance, issue };
const TITLES = { actor: 'Actor', speaker: 'Speaker', type: 'Act', quad: 'Class', status: 'Standing', stance: 'Stance', issue: 'Issue', outlet: 'Outlet', year: 'Year' };
const LABELS = Object.fromEntries(Object.entries(TITLES).map(([key, title]) => ['facet.' + key, { title: title.toLowerCase(), say: SAY[key] }]));

class Search extends View {
  async load(place) {
    const page = await get(['search'], { ...place.query, limit: 30 });
    return { ...page, rows: page.items };
  }

  async more() {
    const page = await get(['search'], { ...this.place.query, limit: 30, cursor: this.data.next });
    this.data = { ...this.data, rows: [...this.data.rows, ...page.items], next: page.next };
  }

  draw({ total, rows, next, facets: groups }, place) {
    return html`<header class="head"><h1>${place.query.q ? html`“${place.query.q}”` : 'All articles'}</h1><p class="settings"><b>${count(total, 'article')}</b>
        <span class="note">words, "a phrase", actor:CHN, date:[2024-01-01 TO 2024-06-30]</span></p>${chosen({ ...place }, LABELS)}</header>
      <div class="sided">
        ${facets(place, Object.entries(TITLES).map(([key, title]) => ({ key: 'facet.' + key, title, values: groups[key], say: SAY[key], open: key !== 'quad' && key !== 'status', most: 8 })))}
        <section class="panel">${rows.length ? html`<ul class="rows hits">${rows.map((it) => html`<li><p class="line"><a href=${link('article', [it.id], it.snippets[0]?.matches[0] ? { from: it.snippets[0].matches[0][0], to: it.snippets[0].matches[0][1] } : {})}>${it.title ?? it.id}</a></p>
          <p class="facts">${it.outlet ?? ''} <time>${day(it.published)}</time></p>${it.snippets.map((snippet) => html`<blockquote>${marked(snippet)}</blockquote>`)}</li>`)}</ul>
          ${next ? html`<p class="more"><button type="button" @click=${this.more}>Show more</button></p>` : nothing}` : empty('Nothing fits', 'Try fewer words, or take a filter away.')}</section>
      </div>`;
  }
}

function marked(snippet) {
  const letters = Array.from(snippet.text);
  const parts = [];
  let at = 0;
  for (const [start, end] of snippet.matches) {
    parts.push(letters.slice(at, start - snippet.start).join(''), html`<mark>${letters.slice(start - snippet.start, end - snippet.start).join('')}</mark>`);
    at = end - snippet.start;
  }
  parts.push(letters.slice(at).join(''));
  return parts;
}

customElements.define('entente-search', Search);
