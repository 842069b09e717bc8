// Asks the interface at /api. Answers are kept for the visit: the server says with ETag what changed.

const kept = new Map();
const KEPT = 200;

/** An answer; a refusal becomes an Error with the server's words. */
export function get(path, query = {}) {
  const settings = new URLSearchParams(
    Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== ''),
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

async function ask(address) {
  let response;
  try {
    response = await fetch(address, { headers: { Accept: 'application/json' } });
  } catch {
    throw new Error('The server cannot be reached. Is entente serve still running?');
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(body.detail ?? `The server answered ${response.status}.`);
  return body;
}

let actors;

/** Names of all actors by code; loaded once. */
export async function actorNames() {
  actors ??= get(['actors']).then((list) => new Map(list.items.map((it) => [it.actor, it])));
  return actors;
}
