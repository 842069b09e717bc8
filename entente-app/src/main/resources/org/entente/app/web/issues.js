// Stances: speaker by actor on an issue, or issue by speaker toward an actor. A cell leads to what was said.
import { html, nothing } from 'lit-html';
import { View, choice, empty } from '/assets/parts.js';
import { get } from '/assets/api.js';
import { changed, go, link } from '/assets/state.js';
import { count, issue, name, signed } from '/assets/words.js';

const MOST = 16;

class Issues extends View {
  async load() {
    return (await get(['stances'])).items;
  }

  draw(all, place) {
    const rowsBy = place.query.rows ?? 'issue';
    const toward = place.query.about;
    const on = place.query.issue;
    const kept = all.filter((it) => (rowsBy === 'issue' ? !toward || it.about === toward : on === undefined || it.issue === on));
    const rowKey = rowsBy === 'issue' ? 'issue' : 'about';
    const cells = new Map();
    const rows = new Map();
    const columns = new Map();
    for (const it of kept) {
      const key = it[rowKey] + '\n' + it.speaker;
      const cell = cells.get(key) ?? { n: 0, sum: 0, low: 1, high: -1 };
      cell.n += it.statements;
      cell.sum += it.stance * it.statements;
      cell.low = Math.min(cell.low, it.low);
      cell.high = Math.max(cell.high, it.high);
      cells.set(key, cell);
      rows.set(it[rowKey], (rows.get(it[rowKey]) ?? 0) + it.statements);
      columns.set(it.speaker, (columns.get(it.speaker) ?? 0) + it.statements);
    }
    const top = (map) => [...map].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST).map(([key]) => key);
    const targets = top(tally(all, 'about'));
    const topics = top(tally(all, 'issue'));
    const speakers = top(columns);
    const shown = top(rows).filter((row) => speakers.some((speaker) => cells.has(row + '\n' + speaker)));
    return html`<header class="head"><h1>Stances</h1><p class="settings">
        ${choice(place, 'rows', [['issue', 'Issue by speaker'], ['about', 'Actor by speaker']], rowsBy, 'What the rows are')}
        ${rowsBy === 'issue'
          ? html`<label>toward <select @change=${(e) => go(changed(place, { about: e.target.value }))}><option value="">anybody</option>${targets.map((it) => html`<option value=${it} ?selected=${it === toward}>${name(it)}</option>`)}</select></label>`
          : html`<label>on <select @change=${(e) => go(changed(place, { issue: e.target.value }))}><option value="">any issue</option>${topics.filter(Boolean).map((it) => html`<option value=${it} ?selected=${it === on}>${issue(it)}</option>`)}</select></label>`}
        </p><p class="note">Mean stance of what each speaker said, −1 against to +1 for; the small number is how many statements it rests on.</p></header>
      <section class="panel scroll">${rows.size === 0 ? empty('No stances', 'No statement here takes a side.') : html`<table class="matrix"><thead><tr><th></th>${speakers.map((it) => html`<th scope="col"><a href=${link('actor', [it])}>${name(it)}</a></th>`)}</tr></thead>
        <tbody>${shown.map((row) => html`<tr><th scope="row">${rowsBy === 'issue' ? issue(row) : html`<a href=${link('actor', [row])}>${name(row)}</a>`}</th>${speakers.map((speaker) => {
          const cell = cells.get(row + '\n' + speaker);
          if (!cell) return html`<td></td>`;
          const mean = cell.sum / cell.n;
          const query = rowsBy === 'issue' ? { speaker, issue: row || undefined, about: toward } : { speaker, about: row, issue: on };
          return html`<td class="s${Math.round(mean * 4)}"><a href=${link('statements', [], query)} title=${`${name(speaker)}: ${signed(mean, 2)}, from ${signed(cell.low, 2)} to ${signed(cell.high, 2)}, ${count(cell.n, 'statement')}`}>${signed(mean, 1)}<small>${cell.n}</small></a></td>`;
        })}</tr>`)}</tbody></table>${rows.size > MOST || columns.size > MOST ? html`<p class="note">The ${MOST} with the most statements are shown.</p>` : nothing}`}</section>`;
  }
}

/** How many statements there are of each. */
function tally(rows, key) {
  const counts = new Map();
  rows.forEach((row) => counts.set(row[key], (counts.get(row[key]) ?? 0) + row.statements));
  return counts;
}

customElements.define('entente-issues', Issues);
