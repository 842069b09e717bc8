"""score_own.py GOLD OUTPUT

Event mentions of our own labelled sentences (sentences.jsonl, news.jsonl ... beside this file) against the output folder
of `entente read GOLD`. An `optional` mention counts neither when it is found nor when it is not. A mention is right when sources, targets (codes; X:... names count as one nobody-in-the-registry code)
and quad class agree; `type` and `status` count those that agree there too. `strict` wants equal sets, `loose` one code in common.
False alarms: share of sentences without events that get a mention (of confidence over 0.5 in brackets).
Needs Python 3 and nothing else. -v prints the errors.
"""
import json
import sys

QUAD = dict(AGREE=1, CONSULT=1, SUPPORT=1, CONCEDE=1, COOPERATE=2, AID=2, RETREAT=2, REQUEST=3, ACCUSE=3, REJECT=3,
            THREATEN=3, PROTEST=4, SANCTION=4, MOBILIZE=4, COERCE=4, ASSAULT=4)


def load(path):
    with open(path, encoding='utf-8') as f:
        return [json.loads(line) for line in f if line.strip()]


def codes(participants):
    found = set()
    for p in participants or []:
        code = p['actor'] if isinstance(p, dict) else p
        if code:
            found.add('X' if code.startswith('X:') else code)
    return frozenset(found)


def quads(m):
    return {QUAD[t] for t in [m['type'], *m.get('alt_types', [])]}


def agree(g, p, strict):
    gs, gt, ps, pt = codes(g['source']), codes(g['target']), codes(p['source']), codes(p['target'])
    if QUAD[p['type']] not in quads(g):
        return False
    if strict:
        return gs == ps and gt == pt
    return (gs == ps or bool(gs & ps)) and (gt == pt or bool(gt & pt))


def pair(gold, pred, strict):
    """Greedy one-to-one, same status and type first."""
    free, pairs = list(pred), []
    for wish in (3, 2, 1, 0):
        for g in gold:
            if any(g is a for a, _ in pairs):
                continue
            for p in free:
                level = (2 if p['type'] in [g['type'], *g.get('alt_types', [])] else 0) + (p['status'] == g['status'])
                if level == wish and agree(g, p, strict):
                    pairs.append((g, p))
                    free.remove(p)
                    break
    return pairs, free


def show(m):
    return '%s %s %s %s' % (','.join(sorted(codes(m['source']))) or '-', m['type'], ','.join(sorted(codes(m['target']))) or '-', m['status'])


def main():
    verbose = '-v' in sys.argv
    paths = [a for a in sys.argv[1:] if a != '-v']
    if len(paths) != 2:
        sys.exit(__doc__)
    gold = load(paths[0])
    by = {}
    for m in load(paths[1] + '/mentions.jsonl'):
        by.setdefault(m['article'], []).append(m)
    final = {}
    for strict in (True, False):
        hit = ok_type = ok_status = n_gold = n_pred = 0
        for g in gold:
            pred = by.get(g['id'], [])
            pairs, free = pair(g['mentions'], pred, strict)
            doubted = sum(bool(m.get('optional')) for m, _ in pairs)
            pairs = [(m, p) for m, p in pairs if not m.get('optional')]
            hit += len(pairs)
            n_gold += sum(not m.get('optional') for m in g['mentions'])
            n_pred += len(pred) - doubted
            ok_type += sum(p['type'] in [m['type'], *m.get('alt_types', [])] for m, p in pairs)
            ok_status += sum(p['status'] in (m['status'], m.get('alt_status')) for m, p in pairs)
            if verbose and strict:
                missed = [m for m in g['mentions'] if not m.get('optional') and not any(m is a for a, _ in pairs)]
                wrong = [(m, p) for m, p in pairs if p['status'] not in (m['status'], m.get('alt_status'))]
                if missed or free or wrong:
                    print(g['id'], g.get('kind'), g['text'])
                    for m in missed:
                        print('    missed ', show(m), '{%s}' % m['trigger'])
                    for p in free:
                        print('    extra  ', show(p), '{%s} %s %.2f' % (p['trigger']['text'], p['rule'], p['confidence']))
                    for m, p in wrong:
                        print('    status ', show(m), '<>', p['status'], '{%s}' % p['trigger']['text'])
        p, r = hit / max(1, n_pred), hit / max(1, n_gold)
        name = 'strict' if strict else 'loose'
        f = 2 * p * r / max(1e-9, p + r)
        print('%-7s precision %.3f recall %.3f F1 %.3f   of the right: type %.3f status %.3f  (%d gold, %d output)'
              % (name, p, r, f, ok_type / max(1, hit), ok_status / max(1, hit), n_gold, n_pred))
        final.update({name + '_p': p, name + '_r': r, name + '_f1': f})
        if strict:
            final['status_f1'] = 2 * ok_status / max(1, n_gold + n_pred)
    none = [g for g in gold if not g['mentions']]
    alarm = sum(bool(by.get(g['id'])) for g in none)
    sure = sum(any(m['confidence'] > 0.5 for m in by.get(g['id'], [])) for g in none)
    final['false_alarm'] = alarm / max(1, len(none))
    print('false alarms %d (%d) of %d sentences without events' % (alarm, sure, len(none)))
    print(' '.join('%s %.3f' % kv for kv in final.items()))


if __name__ == '__main__':
    main()
