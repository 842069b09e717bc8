// The reader: an article's own text, with every mention and statement marked where it stands.
import { html, nothing } from 'lit-html';
import { View, actorLinks, tag } from '/assets/parts.js';
import { get } from '/assets/api.js';
import { changed, link } from '/assets/state.js';
import { count, day, deed, name, number, percent } from '/assets/words.js';

/** Below this a mention is more likely wrong than right by far, and stands back. */
const DOUBTFUL = 0.25;

const codes = (participants) => participants.map((it) => it.actor ?? 'X:' + it.name);

class Reader extends View {
  async load(place) {
    return get(['articles', place.names[0]]);
  }

  updated(changes) {
    if (changes.has('data') || changes.has('place')) {
      this.querySelector('.text .chosen-words')?.scrollIntoView({ block: 'center' });
    }
  }

  /** What the address points at: places in the text, and the record they belong to. */
  target(data, query) {
    const mention = query.mention ? data.mentions.find((it) => it.id === query.mention)
      : query.event ? data.mentions.find((it) => data.events.some((link) => link.event === query.event && link.mention === it.id)) : undefined;
    if (mention) return { id: mention.id, spans: [mention.evidence], record: mention };
    const statement = data.statements.find((it) => it.id === query.statement);
    if (statement) return { id: statement.id, spans: statement.content, record: statement };
    if (query.from && query.to) return { id: '', spans: [{ start: Number(query.from), end: Number(query.to) }] };
    return { id: '', spans: [] };
  }

  draw(data, place) {
    const article = data.article;
    const target = this.target(data, place.query);
    const show = place.query.show ?? 'all';
    const letters = Array.from(article.text);
    const marks = [
      ...(show === 'statements' ? [] : data.mentions.map((it) => ({ start: it.evidence.start, end: it.evidence.end, kind: `mention q${it.quad}${it.confidence < DOUBTFUL ? ' doubtful' : ''}`, id: it.id, key: 'mention' }))),
      ...(show === 'mentions' ? [] : data.statements.flatMap((it) => it.content.map((part) => ({ start: part.start, end: part.end, kind: 'said', id: it.id, key: 'statement' })))),
      ...target.spans.map((it) => ({ start: it.start, end: it.end, kind: 'chosen-words', id: '', key: '' })),
    ];
    const paragraphs = article.paragraphs.length ? article.paragraphs : [{ start: 0, end: letters.length }];
    return html`
      <div class="reading">
        <article class="text"><header><p class="crumbs"><a href=${link('articles')}>Articles</a></p><h1>${article.title ?? 'Untitled'}</h1>
          <p class="facts"><b>${article.outlet ?? 'Unknown outlet'}</b> <time>${day(article.published)}</time> <span>${article.byline ?? ''}</span>
            ${article.duplicateOf ? html`<a class="tag" href=${link('article', [article.duplicateOf])}>reprint of another article</a>` : nothing}
            ${data.reprints.map((it) => html`<a class="tag" href=${link('article', [it.id])}>reprinted by ${it.outlet ?? it.id}</a>`)}</p></header>
          ${paragraphs.map((paragraph) => html`<p>${segments(letters, paragraph, marks, place)}</p>`)}
        </article>
        <aside class="margin">
          <p class="settings"><span class="choice" role="group" aria-label="What is marked">${[['all', 'All'], ['mentions', count(data.mentions.length, 'act')], ['statements', count(data.statements.length, 'statement')]].map(([key, text]) => html`<a href=${changed(place, { show: key === 'all' ? undefined : key })} class=${show === key ? 'on' : ''}>${text}</a>`)}</span></p>
          ${data.mentions.length + data.statements.length + data.figures.length === 0 ? html`<p class="note">Nothing was coded in this article.</p>` : nothing}
          <ul class="notes">${this.notes(data, show).map((it) => this.note(it, target, place, data))}</ul>
          ${data.figures.length ? html`<h2>Figures</h2><ul class="notes">${data.figures.map((it) => html`<li><a href=${changed(place, { from: it.evidence.start, to: it.evidence.end, mention: undefined, statement: undefined, event: undefined })}>${it.measure} ${number(it.value)} ${it.unit ?? ''}</a></li>`)}</ul>` : nothing}
        </aside>
      </div>`;
  }

  notes(data, show) {
    return [
      ...(show === 'statements' ? [] : data.mentions.map((it) => ({ at: it.evidence.start, mention: it }))),
      ...(show === 'mentions' ? [] : data.statements.map((it) => ({ at: it.content[0].start, statement: it }))),
    ].sort((a, b) => a.at - b.at);
  }

  note({ mention, statement }, target, place, data) {
    const alone = { mention: undefined, statement: undefined, event: undefined, from: undefined, to: undefined };
    if (mention) {
      const event = data.events.find((it) => it.mention === mention.id);
      return html`<li class="mention ${target.id === mention.id ? 'on' : ''} ${mention.confidence < DOUBTFUL ? 'doubtful' : ''}"><a href=${changed(place, { ...alone, mention: mention.id })}>
          <span class="deed q${mention.quad}">${deed(mention.type)}</span> ${mention.trigger.text}</a>
        <p>${actorLinks(codes(mention.source))} → ${actorLinks(codes(mention.target))}</p>
        <p class="facts">${tag(mention.status, 'status ' + mention.status)} <span>${percent(mention.confidence)}</span> ${event ? html`<a href=${link('event', [event.event])}>all tellings</a>` : nothing}</p></li>`;
    }
    return html`<li class="said ${target.id === statement.id ? 'on' : ''}"><a href=${changed(place, { ...alone, statement: statement.id })}>
        <b>${statement.speaker?.person ?? statement.speaker?.text ?? 'somebody'}</b> ${statement.cue?.text ?? ''}</a>
      <p class="facts">${Object.entries(statement.stance).map(([about, value]) => html`<span class="stance ${value > 0 ? 'for' : value < 0 ? 'against' : ''}">${value > 0 ? 'for' : value < 0 ? 'against' : 'neutral on'} ${name(about)}</span>`)}</p></li>`;
  }
}

/** A paragraph cut where a mark begins or ends; offsets count code points, as everywhere. */
function segments(letters, paragraph, marks, place) {
  const inside = marks.filter((mark) => mark.start < paragraph.end && mark.end > paragraph.start);
  const cuts = [...new Set([paragraph.start, paragraph.end, ...inside.flatMap((mark) => [mark.start, mark.end])])]
    .filter((cut) => cut >= paragraph.start && cut <= paragraph.end).sort((a, b) => a - b);
  return cuts.slice(0, -1).map((cut, i) => {
    const text = letters.slice(cut, cuts[i + 1]).join('');
    const here = inside.filter((mark) => mark.start <= cut && mark.end >= cuts[i + 1]);
    if (here.length === 0) return text;
    const named = here.findLast((mark) => mark.id);
    const kinds = [...new Set(here.map((mark) => mark.kind))].join(' ');
    return named
      ? html`<a class="mark ${kinds}" href=${changed(place, { mention: undefined, statement: undefined, event: undefined, from: undefined, to: undefined, [named.key]: named.id })}>${text}</a>`
      : html`<span class="mark ${kinds}">${text}</span>`;
  });
}

customElements.define('entente-reader', Reader);
