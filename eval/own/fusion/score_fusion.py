"""score_fusion.py [--text MENTIONS] GOLD EVENTS [-v]

Events fused from many tellings. GOLD: gold.jsonl of a half (lines {mention,event}, and {event,kind,sides[[mentions],[mentions]]} for
what was planted). EVENTS: what `entente events --json` prints. BCubed precision, recall, F1 over mentions (Bagga and Baldwin 1998);
contradictions: a planted one is found when an event shows its kind with two values that lead to mentions of both sides; a shown one is
right when it is such a find. With --text MENTIONS (mentions.jsonl of `entente read` on the half's articles.jsonl) the gold's mentions, one an article, are those coded
with the same type and sides that share an actor, else of the same quad class; gold mentions nobody coded are left out of BCubed and counted.
-v prints the errors. Needs Python 3 and nothing else.
"""
import collections
import json
import sys


def load(path):
    with open(path, encoding='utf-8') as f:
        return [json.loads(line) for line in f if line.strip()]


def coded(gold_path, mentions):
    """Gold mention id -> coded mention id."""
    folder = gold_path.rsplit('/', 1)[0]
    by_article, match = collections.defaultdict(list), {}
    for m in mentions:
        by_article[m['article']].append(m)
    actors = lambda m: {p['actor'] for p in m['source'] + m['target']}
    for g in load(folder + '/mentions.jsonl'):
        best = [((m['type'] == g['type'], m['quad'] == g['quad'], len(actors(m) & actors(g))), m['id']) for m in by_article[g['article']]]
        best = [b for b in best if b[0][1] and b[0][2]]
        if best:
            match[g['id']] = max(best)[1]
    return match


def main():
    arguments, text = sys.argv[1:], None
    if '--text' in arguments:
        at = arguments.index('--text')
        text = arguments[at + 1]
        del arguments[at:at + 2]
    paths = [a for a in arguments if not a.startswith('-')]
    verbose = '-v' in sys.argv
    gold, events = load(paths[0]), load(paths[1])
    if text:
        match = coded(paths[0], load(text))
        total = sum('mention' in g for g in gold)
        gold = [dict(g, mention=match[g['mention']]) if 'mention' in g else dict(g, sides=[[match.get(m, m) for m in s] for s in g['sides']])
                for g in gold if g.get('mention', None) in match or 'kind' in g]
        print('gold mentions coded: %d of %d' % (len(match), total))
    event = {g['mention']: g['event'] for g in gold if 'mention' in g}
    planted = [g for g in gold if 'kind' in g]
    found = {m: e['id'] for e in events for m in e['mentions'] if m in event}
    told = [m for m in event if m in found]
    clusters, truth = collections.defaultdict(list), collections.Counter(event[m] for m in told)
    for m in told:
        clusters[found[m]].append(event[m])
    p = r = 0.0
    for m in told:
        same = clusters[found[m]].count(event[m])
        p += same / len(clusters[found[m]])
        r += same / truth[event[m]]
    p, r = (p / len(told), r / len(told)) if told else (0, 0)
    f = 2 * p * r / (p + r) if p + r else 0.0
    print('mentions %d of %d, events %d, gold events %d' % (len(told), len(event), len(clusters), len(truth)))
    print('BCubed P %.4f R %.4f F1 %.4f' % (p, r, f))
    right, shown, hit = collections.Counter(), collections.Counter(), set()
    for e in events:
        for c in e['contradictions']:
            sides = [set(v['mentions']) for v in c['values']]
            if not any(s & set(event) for s in sides):
                continue
            shown[c['kind']] += 1
            ok = False
            for i, g in enumerate(planted):
                one, other = map(set, g['sides'])
                if g['kind'] == c['kind'] and any(s & one and not s & other for s in sides) and any(s & other and not s & one for s in sides):
                    hit.add(i)
                    ok = True
            right[c['kind']] += ok
            if verbose and not ok:
                print('FALSE', c['kind'], [(v['value'], [x['quote'] for x in v['evidence']]) for v in c['values']])
    kinds = sorted({g['kind'] for g in planted} | set(shown))
    for k in kinds:
        of = [i for i, g in enumerate(planted) if g['kind'] == k]
        got = sum(i in hit for i in of)
        print('%-8s P %.3f (%d of %d) R %.3f (%d of %d)' % (k, right[k] / shown[k] if shown[k] else 1, right[k], shown[k], got / len(of) if of else 1, got, len(of)))
    if verbose:
        for i, g in enumerate(planted):
            if i not in hit:
                print('MISSED', g['kind'], g['event'], g['sides'])
    print('bcubed_f1 %.4f contradiction_p %.4f contradiction_r %.4f' % (f, sum(right.values()) / max(1, sum(shown.values())), len(hit) / max(1, len(planted))))


if __name__ == '__main__':
    main()
