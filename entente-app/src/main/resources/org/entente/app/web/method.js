// How the numbers come about, and how far they go.
import { html } from 'lit-html';
import { View, quadLegend } from '/assets/parts.js';
import { asOf, get, lookFrom, weigh, weights } from '/assets/api.js';

class Method extends View {
  load() {
    return get(['health']);
  }

  weigh(event) {
    const { name, value } = event.target;
    weigh({ [name]: value === event.target.dataset.guide ? undefined : value });
  }

  lookFrom(day) {
    lookFrom(day);
    this.requestUpdate();
  }

  weight(key, text, guide) {
    const now = weights()[key] ?? guide;
    return html`<label>${text} <select name=${key} data-guide=${guide}>${['0', '0.25', '0.5', '0.75', '1'].map((it) => html`<option value=${it} ?selected=${it === now}>${it}${it === guide ? ' (guide)' : ''}</option>`)}</select></label>`;
  }

  draw(health) {
    return html`<article class="prose panel"><h1>How the numbers come about</h1>
      <h2>From sentences to events</h2>
      <p>Each article is read sentence by sentence. A sentence that says who did what to whom is a <em>mention</em>: two sides, a PLOVER type, a standing (asserted, claimed, denied, planned …) and the words it rests on. Mentions of several articles that tell one event are fused; reprints count once.</p>
      ${quadLegend()}
      <h2>What counts</h2>
      <p>An asserted event counts 1, one on somebody's word ½, others nothing. An event with several actors is shared among its pairs. Dates less exact than the period, and events with one side, are left out and said to be.</p>
      <form class="decide weights" @change=${this.weigh}>
        ${this.weight('claimed', 'An event on somebody’s word counts', '0.5')} ${this.weight('planned', 'A planned event counts', '0')}
        <p class="note">For this visit, in networks, pairs, actors and polarization.</p></form>
      <h2>What was known when</h2>
      <p>Every change of the store is kept with its moment. You can look at it as it was: articles in the versions of then, what was coded in them then, decisions that stood. That a thing <em>was known</em> on a day is not that it <em>held</em> on it: for that, lists and actors take days of their own.</p>
      <form class="decide" @submit=${(event) => event.preventDefault()} @change=${(event) => this.lookFrom(event.target.value)}>
        <label>As the store knew it by the end of <input type="date" name="as_of" .value=${asOf()}></label>
        ${asOf() ? html`<button type="button" @click=${() => this.lookFrom('')}>Back to now</button>` : ''}
        <p class="note">For this visit, in all views but search and reviews. The first look at a day takes a while in a large store.</p></form>
      <h2>Temperature and alignment</h2>
      <p><em>Temperature</em> is the mean intensity of what two actors do to each other, −10 to 10. <em>Alignment</em> says whether they behave alike toward others, −1 to 1; two who never meet can be aligned. The two are never blended. Intervals hold 90 % of 30 resamplings of the events; where a pair has 30 events or more they are the normal ones that resamplings come near.</p>
      <h2>Blocs and polarization</h2>
      <p>A pair has a friendly or hostile tie only when its events go beyond what the activity of both would bring by chance. Two sides are found that frustrate the fewest ties, and that this is the least is proven. An actor's stability is how often it stays with its side when the events are resampled. Of the polarization indices none is the truth: see them side by side.</p>
      <h2>How far to trust it</h2>
      <p>The coder misses more events than it finds and errs in a good part of what it writes. Read a number as a pointer: every one leads to its sentences, and they decide.</p>
      <p class="note">Entente ${health.version}. The interface behind this page: <a href="/api/openapi.json">/api/openapi.json</a>. Nothing on this page comes from elsewhere or is sent elsewhere.</p></article>`;
  }
}

customElements.define('entente-method', Method);
