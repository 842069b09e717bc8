// The shapes of a world map, and whose they are from a chosen point of view.

let loaded;

/** Shapes and points, loaded when a map is first looked at: [shapes, places]. */
export function atlas() {
  loaded ??= Promise.all(['countries-110m.json', 'places.json'].map(async (file) => (await fetch('/assets/' + file)).json()));
  return loaded;
}

/**
 * The map as it is drawn from a point of view: areas that are held by one and claimed by another are
 * left open, or taken for who holds or for who claims them.
 * Gives { areas: [{ owner, name, open, rings }], borders: [{ open, line }] }, in degrees.
 */
export function drawn([shapes, places], view) {
  const arcs = shapes.arcs.map((arc) => placed(arc, shapes.transform));
  const areas = [];
  const owners = arcs.map(() => []);
  for (const shape of shapes.objects.countries.geometries) {
    const key = shape.id ?? shape.properties.name;
    for (const polygon of shape.type === 'Polygon' ? [shape.arcs] : shape.arcs) {
      const rings = polygon.map((ring) => closed(ring, arcs));
      const dispute = places.disputed.find((it) => it.shape === key && (!it.within || inside(it.within, rings[0])));
      const open = Boolean(dispute) && view === 'open';
      const owner = open ? dispute.name : dispute ? dispute[view] : places.shapes[key] ?? key;
      areas.push({ owner, name: dispute?.name, open, rings });
      for (const index of polygon.flat()) owners[index < 0 ? ~index : index].push({ owner, open });
    }
  }
  const borders = arcs.map((line, index) => ({ line, sides: owners[index] }))
    .filter(({ sides }) => sides.length === 2 && sides[0].owner !== sides[1].owner)
    .map(({ line, sides }) => ({ line, open: sides.some((side) => side.open) }));
  return { areas, borders };
}

/** An arc's points: each is kept as the step from the one before. */
function placed(arc, { scale, translate }) {
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]) => [(x += dx) * scale[0] + translate[0], (y += dy) * scale[1] + translate[1]]);
}

/** A ring of arcs end to end; those with a negative number run backwards. */
function closed(ring, arcs) {
  return ring.flatMap((index, i) => {
    const line = index < 0 ? [...arcs[~index]].reverse() : arcs[index];
    return i ? line.slice(1) : line;
  });
}

function inside([x, y], ring) {
  let within = false;
  ring.forEach(([x1, y1], i) => {
    const [x0, y0] = ring.at(i - 1);
    if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) within = !within;
  });
  return within;
}
