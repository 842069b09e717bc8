// All articles, the latest first.
import { html, nothing } from 'lit-html';
import { View, chosen, empty, tag } from '/assets/parts.js';
import { get } from '/assets/api.js';
import { changed, link } from '/assets/state.js';
import { day, number } from '/assets/words.js';

class Articles extends View {
  async load(place) {
    const page = await get(['articles'], { ...place.query, limit: 100 });
    return { rows: page.items, next: page.next };
  }

  async more() {
    const page = await get(['articles'], { ...this.place.query, limit: 100, cursor: this.data.next });
    this.data = { rows: [...this.data.rows, ...page.items], next: page.next };
  }

  draw({ rows, next }, place) {
    return html`<header class="head"><h1>Articles</h1>${chosen(place, { outlet: { title: 'of' }, from: { title: 'from' }, to: { title: 'before' } })}</header>
      <section class="panel">${rows.length ? html`<table class="wide"><thead><tr><th>Published</th><th>Outlet</th><th>Title</th><th class="n">Acts</th><th class="n">Statements</th></tr></thead><tbody>
        ${rows.map((it) => html`<tr><td><time>${day(it.published)}</time></td><td>${it.outlet ? html`<a href=${changed(place, { outlet: it.outlet })}>${it.outlet}</a>` : ''}</td>
          <td><a href=${link('article', [it.id])}>${it.title ?? it.id}</a> ${it.duplicateOf ? tag('reprint') : nothing}</td><td class="n">${number(it.mentions)}</td><td class="n">${number(it.statements)}</td></tr>`)}</tbody></table>
        ${next ? html`<p class="more"><button type="button" @click=${this.more}>Show more</button></p>` : nothing}` : empty('No articles', 'Read some into this store: entente read --store DIR articles/')}</section>`;
  }
}

customElements.define('entente-articles', Articles);
