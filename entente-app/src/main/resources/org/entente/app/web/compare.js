// One event in all its tellings, and what they contradict each other on, side by side.
import { html, nothing } from 'lit-html';
import { View, actorLinks, empty, tag } from '/assets/parts.js';
import { get } from '/assets/api.js';
import { go, link } from '/assets/state.js';
import '/assets/review.js';
import { count, day, deed, issue, name, percent, quad } from '/assets/words.js';

class Compare extends View {
  async load(place) {
    return get(['events', place.names[0]]);
  }

  draw(event) {
    const record = event.record;
    const tellings = new Map(event.tellings.map((it) => [it.mention, it]));
    return html`
      <header class="head"><p class="crumbs"><a href=${link('events')}>Events</a></p>
        <h1 class="what">${actorLinks(event.source)} <span class="deed q${event.quad}">${deed(event.type)}</span> ${actorLinks(event.target)}</h1>
        <p class="settings"><time>${day(event.day)}</time> ${tag(event.status, 'status ' + event.status)} ${tag(quad(event.quad), 'q' + event.quad)} ${event.contexts.map((it) => tag(issue(it)))}
          <span>${count(event.outlets, 'outlet')}, ${count(event.articles, 'article')}</span>
          ${event.confidence === null ? nothing : html`<span title="Probability that it was coded rightly">${percent(event.confidence)} sure</span>`}</p></header>
      ${(record?.contradictions ?? []).map((it) => html`<section class="panel disputed"><header><h2>They disagree on the ${it.kind}</h2></header>
        <div class="sides">${it.values.map((side) => html`<article><h3>${name(side.value)}</h3><ul>${side.evidence.map((words, i) => {
          const telling = tellings.get(side.mentions[i]) ?? event.tellings.find((one) => one.article === words.article);
          return html`<li><blockquote><a href=${link('article', [words.article], { from: words.start, to: words.end })}>${words.quote}</a></blockquote><p class="facts">${telling?.outlet ?? words.article} <time>${day(telling?.published)}</time></p></li>`;
        })}</ul></article>`)}</div></section>`)}
      <section class="panel"><header><h2>${count(event.tellings.length, 'telling')}</h2></header>
        ${event.tellings.length ? html`<div class="tellings">${event.tellings.map((it) => this.telling(it))}</div>`
          : empty('No sentence here', event.reference ? 'This event was imported; its source names:' : 'This event was imported without its source.', event.reference ? html`<p class="reference">${event.reference}</p>` : nothing)}
      </section>
      <entente-review .event=${event} @decided=${(it) => this.follow(it.detail)}></entente-review>`;
  }

  /** Shows the event that stands after a decision. */
  follow(event) {
    if (event && event !== this.place.names[0]) go(link('event', [event]));
    else this.fetch();
  }

  telling(it) {
    const speakers = it.record?.speakers ?? [];
    const cut = it.sentence && it.quote ? it.sentence.indexOf(it.quote) : -1;
    return html`<article class="telling"><header><b>${it.outlet ?? it.article}</b> <time>${day(it.published)}</time> ${tag(it.status, 'status ' + it.status)}</header>
      <p class="title">${it.title ?? ''}</p>
      <blockquote>${cut < 0 ? it.sentence ?? it.quote : html`${it.sentence.slice(0, cut)}<mark>${it.quote}</mark>${it.sentence.slice(cut + it.quote.length)}`}</blockquote>
      ${speakers.length ? html`<p class="facts">on the word of ${speakers.map((who, i) => html`${i ? ', ' : ''}${who.person ?? who.text}`)}</p>` : nothing}
      <p class="facts"><a href=${link('article', [it.article], { mention: it.mention })}>Read in the article</a> ${it.record?.rule ? html`<span title="The rule or judge that coded it">${it.record.rule}</span>` : nothing}</p></article>`;
  }
}

customElements.define('entente-compare', Compare);
