// How values are said to a person.

let names = new Map();

/** Takes the names of actors. */
export function learn(actors) {
  names = actors;
}

/** An actor's name by its code. */
export function name(code) {
  if (!code) return 'unnamed';
  const known = names.get(code);
  return known ? known.name : code.startsWith('X:') ? code.slice(2) : code;
}

const DEEDS = {
  AGREE: 'agrees with', CONSULT: 'meets', SUPPORT: 'supports', CONCEDE: 'concedes to',
  COOPERATE: 'cooperates with', AID: 'aids', RETREAT: 'yields to', REQUEST: 'asks', ACCUSE: 'accuses',
  REJECT: 'rejects', THREATEN: 'threatens', PROTEST: 'protests against', SANCTION: 'sanctions',
  MOBILIZE: 'mobilizes against', COERCE: 'coerces', ASSAULT: 'attacks', INVESTIGATE: 'investigates',
};

/** What an event's type does, between its two sides. */
export const deed = (type) => DEEDS[type] ?? String(type ?? 'acts toward').toLowerCase();

export const QUADS = ['cooperation in words', 'cooperation in deeds', 'conflict in words', 'conflict in deeds'];
export const quad = (number) => QUADS[number - 1] ?? '';

const INDICES = {
  'line-index': 'Line index of balance', modularity: 'Signed modularity', 'esteban-ray': 'Esteban–Ray',
  'cohesion-separation': 'Cohesion and separation', 'two-bloc-share': 'Share in two blocs',
};
export const index = (key) => INDICES[key] ?? key;

/** A slug for a person: ukraine-war is Ukraine war. */
export const issue = (key) => (key ? key.replaceAll('-', ' ').replaceAll('_', ' and ').replace(/^./, (c) => c.toUpperCase()) : 'no issue named');

const formats = new Map();

/** Made once for so many digits, since making one takes longer than a thousand uses. */
function format(digits) {
  if (!formats.has(digits)) formats.set(digits, new Intl.NumberFormat('en', { minimumFractionDigits: digits, maximumFractionDigits: digits }));
  return formats.get(digits);
}

export const number = (value, digits = 0) =>
  value === null || value === undefined ? '–' : format(digits).format(value).replace('-', '−');

export const signed = (value, digits = 1) => {
  const rounded = Number(value.toFixed(digits));
  return (rounded > 0 ? '+' : '') + number(rounded === 0 ? 0 : rounded, digits);
};
export const percent = (value) => (value === null || value === undefined ? '–' : Math.round(value * 100) + ' %');

/** An estimate with its interval. */
export const estimate = (it, digits = 1) =>
  it ? `${signed(it.value, digits)} [${signed(it.low, digits)}, ${signed(it.high, digits)}]` : 'not known';

const DAY = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A day, or what is known of one. */
export function day(text) {
  if (!text) return 'undated';
  const date = new Date(text.slice(0, 10) + 'T00:00:00Z');
  return Number.isNaN(date.getTime()) ? text : DAY.format(date);
}

/** First day and first day after of a period: 2024, 2024-Q3, 2024-07, 2024-W28, 2024-07-10. */
export function bounds(period) {
  let match;
  const iso = (y, m, d) => new Date(Date.UTC(y, m, d)).toISOString().slice(0, 10);
  if ((match = /^(\d{4})$/.exec(period))) return [iso(+match[1], 0, 1), iso(+match[1] + 1, 0, 1)];
  if ((match = /^(\d{4})-Q(\d)$/.exec(period))) return [iso(+match[1], (match[2] - 1) * 3, 1), iso(+match[1], match[2] * 3, 1)];
  if ((match = /^(\d{4})-W(\d{2})$/.exec(period))) {
    const fourth = new Date(Date.UTC(+match[1], 0, 4));
    const monday = 4 - ((fourth.getUTCDay() + 6) % 7) + (match[2] - 1) * 7;
    return [iso(+match[1], 0, monday), iso(+match[1], 0, monday + 7)];
  }
  if ((match = /^(\d{4})-(\d{2})$/.exec(period))) return [iso(+match[1], match[2] - 1, 1), iso(+match[1], +match[2], 1)];
  if ((match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(period))) return [iso(+match[1], match[2] - 1, +match[3]), iso(+match[1], match[2] - 1, +match[3] + 1)];
  return [undefined, undefined];
}

/** All periods from the first to the last, those without events too: a gap in time must look like one. */
export function periodsBetween(first, last) {
  const list = [first];
  while (list.at(-1) < last && list.length < 2000) list.push(following(list.at(-1)));
  return list;
}

function following(period) {
  const next = bounds(period)[1];
  if (/^\d{4}$/.test(period)) return next.slice(0, 4);
  if (/-Q/.test(period)) return `${next.slice(0, 4)}-Q${(Number(next.slice(5, 7)) + 2) / 3}`;
  if (/^\d{4}-\d{2}$/.test(period)) return next.slice(0, 7);
  return next;
}

export const count = (n, one, many = one + 's') => `${number(n)} ${n === 1 ? one : many}`;
