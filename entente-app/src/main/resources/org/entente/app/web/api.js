// Asks the interface at /api. Answers are kept for the visit: the server says with ETag what changed.

const kept = new Map();
const KEPT = 200;

/** Answers that rest on what events count. */
const WEIGHED = new Set(['overview', 'network', 'dyads']);

/** Answers that are those of the store as it is, whatever earlier day the reader looks from. */
const PRESENT = new Set(['health', 'search', 'reviews', 'keys', 'audit', 'alerts']);

/** The day by whose end the store knew what the reader sees; empty for now. */
export const asOf = () => sessionStorage.getItem('as_of') ?? '';

export function lookFrom(day) {
  sessionStorage.setItem('as_of', day);
  dispatchEvent(new Event('weighed'));
}

/** What the reader lets events count, where that is not the guide's: { claimed, planned }. */
export const weights = () => JSON.parse(sessionStorage.getItem('weights') ?? '{}');

export function weigh(changes) {
  sessionStorage.setItem('weights', JSON.stringify({ ...weights(), ...changes }));
  dispatchEvent(new Event('weighed'));
}

/** An answer; a refusal becomes an Error with the server's words. */
export function get(path, query = {}) {
  const settings = new URLSearchParams(
    Object.entries({ ...(PRESENT.has(path[0]) ? {} : { as_of: asOf() }), ...(WEIGHED.has(path[0]) || (path[0] === 'actors' && path[1]) ? weights() : {}), ...query }).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  ).toString();
  const address = '/api/' + path.map(encodeURIComponent).join('/') + (settings ? '?' + settings : '');
  if (!kept.has(address)) {
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value);
    const answer = ask(address);
    kept.set(address, answer);
    answer.catch(() => kept.delete(address));
  }
  return kept.get(address);
}

async function ask(address, settings = {}) {
  const response = await raw(address, { ...settings, headers: { Accept: 'application/json', ...settings.headers } });
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw Object.assign(new Error(body.detail ?? `The server answered ${response.status}.`), { status: response.status });
  return body;
}

/** The server's answer to a request, with the reader's key where there is one. */
export async function raw(address, settings = {}) {
  const key = sessionStorage.getItem('key');
  try {
    const response = await fetch(address, { ...settings, headers: { ...settings.headers, ...(key ? { Authorization: 'Bearer ' + key } : {}) } });
    if (response.status === 401) dispatchEvent(new Event('keyneeded'));
    return response;
  } catch {
    throw new Error('The server cannot be reached. Is entente serve still running?');
  }
}

/** Asks for a change; what was known before is asked for anew. */
export async function change(path, body, method = 'POST') {
  const answer = await ask('/api/' + path.map(encodeURIComponent).join('/'), {
    method, body: JSON.stringify(body ?? {}), headers: { 'Content-Type': 'application/json' },
  });
  kept.clear();
  return answer;
}

/** Gives a file to the reader. */
export async function download(address, type, file) {
  const answer = await raw(address, { headers: { Accept: type } });
  if (!answer.ok) throw new Error((await answer.json().catch(() => ({}))).detail ?? `The server answered ${answer.status}.`);
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(await answer.blob());
  anchor.download = file;
  anchor.click();
  URL.revokeObjectURL(anchor.href);
}

/** Keeps the reader's key for this visit. */
export function useKey(key) {
  sessionStorage.setItem('key', key);
  kept.clear();
  actors = undefined;
}

let actors;

/** Names of all actors by code; loaded once. */
export async function actorNames() {
  actors ??= get(['actors']).then((list) => new Map(list.items.map((it) => [it.actor, it])));
  return actors;
}
