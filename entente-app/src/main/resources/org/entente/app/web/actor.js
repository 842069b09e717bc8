// One actor: with whom, against whom, where it hedges, who speaks for it, where it belongs.
import { html, nothing } from 'lit-html';
import { View, brief, choice, empty } from '/assets/parts.js';
import { get } from '/assets/api.js';
import { changed, link } from '/assets/state.js';
import { count, estimate, issue, name, number, percent, signed } from '/assets/words.js';

const GRAINS = [['month', 'Month'], ['quarter', 'Quarter'], ['year', 'Year']];

class ActorView extends View {
  async load(place) {
    return get(['actors', place.names[0]], { by: place.query.by ?? 'year' });
  }

  draw(data, place) {
    const code = data.actor;
    const periods = data.periods;
    const at = periods.find((it) => it.period === place.query.t) ?? periods.at(-1);
    const bySpeaker = Object.values(group(data.stances)).map((rows) => {
      const n = rows.reduce((sum, row) => sum + row.statements, 0);
      return { about: rows[0].about, n, stance: rows.reduce((sum, row) => sum + row.stance * row.statements, 0) / n };
    }).sort((a, b) => b.n - a.n);
    return html`
      <header class="head"><p class="crumbs"><a href="#/">Overview</a></p><h1>${data.name} <small class="code">${code}</small></h1>
        <p class="settings">${choice(place, 'by', GRAINS, data.by, 'Length of the periods')}
          ${periods.length ? html`<span class="choice periods" role="group" aria-label="Period">${periods.slice(-12).map((it) => html`<a href=${changed(place, { t: it.period })} class=${it === at ? 'on' : ''}>${it.period}</a>`)}</span>` : nothing}
          <a href=${link('events', [], { actor: code })}>its events</a> ${brief([code])}</p></header>
      <div class="two">
        <div class="column">
        <section class="panel"><header><h2>With whom and against whom${at ? ', ' + at.period : ''}</h2></header>
          ${at && at.partners.length ? this.partners(at, code, data.by) : empty('No events that count', 'Nothing tells of this actor and another in this time.')}
        </section>
        <section class="panel"><header><h2>What it says of others</h2><a href=${link('statements', [], { speaker: code })}>all statements</a></header>
          ${bySpeaker.length ? html`<ul class="diverging">${bySpeaker.slice(0, 14).map((it) => diverging(link('statements', [], { speaker: code, about: it.about }), name(it.about), it.stance, 1, signed(it.stance, 2), count(it.n, 'statement')))}</ul>` : html`<p class="note">No statement.</p>`}
          ${data.speakers.length ? html`<h3>Who speaks for it</h3><ul class="ties-list">${data.speakers.slice(0, 10).map((it) => html`<li><a href=${link('statements', [], { speaker: code, person: it.value })}>${it.value}</a><data>${number(it.count)}</data></li>`)}</ul>` : nothing}
        </section>
        </div><div class="column">
        <section class="panel"><header><h2>Conduct${at ? ', ' + at.period : ''}</h2></header>
          ${at ? html`<dl class="facts-list">
            <div><dt>Gives</dt><dd>${estimate(at.given.temperature)}</dd></div>
            <div><dt>Gets</dt><dd>${estimate(at.received.temperature)}</dd></div>
            <div><dt>Bloc</dt><dd>${at.bloc ? `${at.bloc}, ${percent(at.stability)} stable` : 'none: too few signed ties'}</dd></div>
            <div><dt>Hedging</dt><dd>${estimate(at.hedging, 2)}</dd></div>
            <div><dt>Told by</dt><dd>${count(at.events, 'event')}, ${count(at.outlets, 'outlet')}, ${count(at.articles, 'article')}</dd></div></dl>
            <h3>Over what</h3><ul class="ties-list">${Object.entries(at.issues ?? {}).sort((a, b) => b[1] - a[1]).slice(0, 8).map(([key, n]) => html`<li><a href=${link('events', [], { actor: code, issue: key })}>${issue(key)}</a><data>${number(n, 1)}</data></li>`)}</ul>` : nothing}
        </section>
        <section class="panel"><header><h2>Where it belongs</h2></header>
          ${data.memberships.length ? html`<table><thead><tr><th>Organisation</th><th>As</th><th>From</th><th>To</th></tr></thead><tbody>${data.memberships.map((it) => html`<tr><td><a href=${link('actor', [it.organisation])}>${it.name}</a></td><td>${it.role}</td><td class="when">${it.from ?? ''}</td><td class="when">${it.to ?? ''}</td></tr>`)}</tbody></table>` : html`<p class="note">No membership is known.</p>`}
        </section>
        </div>
      </div>`;
  }

  partners(at, code, by) {
    return html`<ul class="diverging">${at.partners.slice(0, 18).map((it) => {
      const value = it.temperature?.value ?? 0;
      return diverging(link('dyad', [code, it.actor], { by }), name(it.actor), value, 10, estimate(it.temperature), count(it.events, 'event'));
    })}</ul>`;
  }
}

function group(rows) {
  const groups = {};
  rows.forEach((row) => (groups[row.about] ??= []).push(row));
  return groups;
}

/** A value as a bar from the middle. */
const diverging = (href, label, value, most, text, n) => html`<li><a href=${href}>${label}</a>
  <svg viewBox="-50 0 100 12" preserveAspectRatio="none" aria-hidden="true"><line x1="0" x2="0" y1="0" y2="12"/><rect class=${value < 0 ? 'cold' : 'warm'} x=${value < 0 ? (50 * value) / most : 0} width=${Math.abs((50 * value) / most)} y="3" height="6"/></svg>
  <data>${text}</data><small>${n}</small></li>`;

customElements.define('entente-actor', ActorView);
