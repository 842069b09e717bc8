"""score_own_words.py figures|transfers|nested GOLD OUTPUT [-v]

Our own labelled sentences (figures.jsonl, transfers.jsonl, nested.jsonl and their -final halves beside this file) against the
output folder of `entente read GOLD`. In the labels a list of lists, `units`, `statuses` and `periods` are alternatives.
A participant whose actor is not in the registry (X:...) counts as X, the Soviet Union as Russia; Kosovo may be KOS.

figures: one is right when value, unit, period and subjects are. Subjects are codes: all of `subjects`, none beyond these and
`also`. A period without an end accepts every end, `periods` null accepts every period. Numbers left optional or not labelled
must not be given: those that are count as extra (optional ones do not).
transfers: one is right when suppliers, recipients, items, status and speakers are. An item is right when the output's name
ends with the label's words; every label has one and there is none besides.
nested: an attribution is right when its speakers and its content are. A speaker is a code, `~word` (a word of those that name
it) or `?` (nobody named). Contents are the same when their words' F1 is at least .8 ("that" and marks left out); all
statements of the same content speak for the attribution's speakers together.
A sentence is right when all its labels are and nothing is extra. `right` is the share of labels that are right (a sentence
without labels is one, right when nothing is given), `sentences` that of whole sentences.
Needs Python 3 and nothing else. -v prints the errors.
"""
import json
import re
import sys


def load(path):
    with open(path, encoding='utf-8') as f:
        return [json.loads(line) for line in f if line.strip()]


SUCCESSOR = {'SUN': 'RUS', 'KOS': 'XKX'}


def code(actor):
    return 'X' if actor and actor.startswith('X:') else SUCCESSOR.get(actor, actor)


def codes(participants):
    return {code(p['actor']) for p in participants}


# ---- figures

def figure_parts(gold, out):
    subjects = {code(s) for s in out['subjects']}
    return {'value': abs(float(out['value']) - float(gold['value'])) < 1e-6,
            'unit': out['unit'] in gold['units'],
            'period': gold['periods'] is None or any(same_period(p, out['period']) for p in gold['periods']),
            'subjects': subjects >= set(gold['subjects']) and subjects <= set(gold['subjects']) | set(gold['also'])}


def same_period(gold, out):
    if gold is None or out is None:
        return gold is out
    return gold['start'] == out['start'] and gold['end'] in (None, out['end'])


def figure_fits(gold, out):
    if gold.get('optional'):
        return {'value': abs(float(out['value']) - float(gold['value'])) < 1e-6}
    return figure_parts(gold, out)


def show_figure(out):
    period = out['period'] and (out['period']['start'], out['period']['end'])
    return '%s %s %s %s {%s}' % (out['value'], out['unit'], out['subjects'], period, out['measure'])


# ---- transfers

def transfer_parts(gold, out):
    speakers = codes(out['speakers'])
    return {'suppliers': codes(out['supplier']) == set(map(code, gold['suppliers'])),
            'recipients': any(codes(out['recipient']) == set(map(code, r)) for r in gold['recipients']),
            'items': same_items(gold['items'], [i['name'] for i in out['items']]),
            'status': out['status'] in gold['statuses'],
            'speakers': any(speakers == set(map(code, s)) for s in gold['speakers'])}


def same_items(gold, out):
    return len(gold) == len(out) and all(
        any((' ' + o).lower().endswith(' ' + one.lower()) for one in g.split('|')) for g, o in zip(gold, out))


def show_transfer(out):
    return '%s > %s %s %s %s' % (sorted(codes(out['supplier'])), sorted(codes(out['recipient'])),
                                 [i['name'] for i in out['items']], out['status'], sorted(codes(out['speakers'])))


# ---- nested

def words_at(text, spans):
    return {m.start() for a, b in spans for m in re.finditer(r'\w+', text[a:b].lower())
            for m in [Shift(m, a)] if m.word != 'that'}


class Shift:
    def __init__(self, match, by):
        self.word, self.at = match.group(), match.start() + by

    def start(self):
        return self.at


def likeness(text, gold, out):
    """F1 of the two contents' words, 0 below .8."""
    a, b = words_at(text, gold['content']), words_at(text, [(c['start'], c['end']) for c in out['content']])
    f1 = 2 * len(a & b) / max(1, len(a) + len(b))
    return f1 if f1 >= .8 else 0


def same_speakers(wanted, outs):
    if wanted == ['?']:
        return all(o['speaker'] is None for o in outs)
    said = [o['speaker'] for o in outs if o['speaker']]
    named = {w for w in wanted if not w.startswith('~')}
    words = [w[1:].lower() for w in wanted if w.startswith('~')]
    if named and {code(s['actor']) for s in said} != named:
        return False
    return bool(said) and all(any(w in re.findall(r'\w+', (s['text'] + ' ' + (s['name'] or '')).lower()) for s in said) for w in words)


def show_statement(out):
    who = out['speaker'] and '%s/%s' % (out['speaker']['actor'], out['speaker']['text'])
    return '%s: %s' % (who, ' ... '.join(c['text'] for c in out['content']))


def nested(gold, outs):
    """Right flags of the labels, and what is extra. An output speaks for the labels whose content is most like its own."""
    text, labels, flags, extra = gold['text'], gold['attributions'], [], []
    mine = [[] for _ in labels]
    for o in outs:
        like = [likeness(text, g, o) for g in labels]
        best = max(like, default=0)
        for i, value in enumerate(like):
            if best and value == best:
                mine[i].append(o)
        if not best:
            extra.append(o)
    for label, same in zip(labels, mine):
        right = any(same_speakers(w, some) for w in label['speakers'] for some in [same, *([o] for o in same)] if some)
        if not label.get('optional'):
            flags.append((label, right, {'content': bool(same), 'speakers': right}))
    return flags, extra


# ---- all

def align(gold, outs, parts):
    """Greedy one-to-one, the best fit first."""
    flags, left = [], list(outs)
    ranked = sorted(((sum(parts(g, o).values()), -i, -j) for i, g in enumerate(gold) for j, o in enumerate(outs)), reverse=True)
    taken, used = {}, set()
    for score, i, j in ranked:
        if score and -i not in taken and -j not in used:
            taken[-i] = -j
            used.add(-j)
    for i, g in enumerate(gold):
        fit = parts(g, outs[taken[i]]) if i in taken else {}
        if not g.get('optional'):
            flags.append((g, bool(fit) and all(fit.values()), fit))
        elif i in taken and not all(fit.values()):
            used.discard(taken[i])
    return flags, [o for j, o in enumerate(left) if j not in used]


KINDS = {'figures': ('figures', 'figures', figure_fits, show_figure),
         'transfers': ('transfers', 'transfers', transfer_parts, show_transfer),
         'nested': ('attributions', 'statements', None, show_statement)}


def main():
    arguments = [a for a in sys.argv[1:] if a != '-v']
    if len(arguments) != 3 or arguments[0] not in KINDS:
        sys.exit(__doc__)
    labels, file, parts, show = KINDS[arguments[0]]
    by = {}
    for record in load('%s/%s.jsonl' % (arguments[2], file)):
        by.setdefault(record['article'], []).append(record)
    right = total = whole = extras = 0
    single = {}
    gold = load(arguments[1])
    for g in gold:
        outs = by.get(g['id'], [])
        flags, extra = align(g[labels], outs, parts) if parts else nested(g, outs)
        good = sum(ok for _, ok, _ in flags)
        wanted = any(not one.get('optional') for one in g[labels])
        right += good if wanted else not extra
        total += len(flags) if wanted else 1
        extras += len(extra)
        whole += good == len(flags) and not extra
        for _, _, fit in flags:
            for name, ok in fit.items():
                single[name] = single.get(name, 0) + ok
        if '-v' in sys.argv and (good < len(flags) or extra):
            print(g['id'], g.get('kind', ''), g['text'])
            for label, ok, fit in flags:
                if not ok:
                    wrong = ','.join(n for n, v in fit.items() if not v) or 'missed'
                    print('    wants  ', {k: v for k, v in label.items() if k != 'content'} if parts else
                          '%s: %s' % (label['speakers'], ' ... '.join(g['text'][a:b] for a, b in label['content'])), '<%s>' % wrong)
            for o in outs:
                print('    has    ' if o not in extra else '    extra  ', show(o))
    count = sum(not one.get('optional') for g in gold for one in g[labels])
    print(' '.join('%s %.3f' % (n, v / max(1, count)) for n, v in single.items()))
    print('n %d right %.3f sentences %.3f extra %d' % (total, right / max(1, total), whole / max(1, len(gold)), extras))


if __name__ == '__main__':
    main()
