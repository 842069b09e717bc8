// Where the reader is: all of it stands in the address, so that a view can be sent, kept and left by "back".

/** The place an address names: a view, the names in its path, and its settings. */
export function read(hash = location.hash) {
  const [path, query = ''] = hash.replace(/^#\/?/, '').split('?');
  const [view = '', ...names] = path.split('/').map(decode);
  return { view: view || 'overview', names, query: Object.fromEntries(new URLSearchParams(query)) };
}

function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The address of a place; settings that are empty are left out. */
export function link(view, names = [], query = {}) {
  const path = [view === 'overview' ? '' : view, ...names].map(encodeURIComponent).join('/');
  const kept = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '');
  const settings = new URLSearchParams(kept).toString();
  return `#/${path}${settings ? '?' + settings : ''}`;
}

/** The address of this place with other settings. */
export function changed(place, changes) {
  return link(place.view, place.names, { ...place.query, ...changes });
}

/** Goes there; a step that only refines the view need not be a step "back". */
export function go(address, { replace = false } = {}) {
  if (replace) {
    history.replaceState(null, '', address);
    dispatchEvent(new HashChangeEvent('hashchange'));
  } else {
    location.hash = address;
  }
}
