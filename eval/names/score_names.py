"""score_names.py SENTENCES OUTPUT [dev|final]

Names that mean different things in different sentences (sentences.jsonl) and names and phrases with a day (phrases.jsonl):
`entente actor --input SENTENCES > OUTPUT`, against the answers in SENTENCES. A line is right when the actor is the answer's and,
where the answer has a sector, that sector is among the output's. An answer of null: nobody in the registry (no actor, or a name
of its own `X:...`). The half `dev` of the sentences was tuned on and is held by NamesCheckTest; `final` was kept for the last
figure. Both halves of the phrases have been looked at. Needs Python 3 and nothing else. -v prints the errors.
"""
import json
import sys


def load(path):
    with open(path, encoding='utf-8') as f:
        return [json.loads(line) for line in f if line.strip()]


def right(gold, out):
    actor = out.get('actor') or None
    if actor and actor.startswith('X:'):
        actor = None
    return actor == gold['answer'] and set(gold['sectors']) <= set(out.get('sectors') or [])


def main():
    args = [a for a in sys.argv[1:] if a != '-v']
    if len(args) < 2:
        sys.exit(__doc__)
    out = {r['id']: r for r in load(args[1])}
    halves = args[2:] or ['dev', 'final']
    for half in halves:
        gold = [g for g in load(args[0]) if g['half'] == half]
        wrong = [g for g in gold if not right(g, out.get(g['id'], {}))]
        if '-v' in sys.argv:
            for g in wrong:
                r = out.get(g['id'], {})
                print('  %s %s (%s): answer %s %s, output %s %s' % (g['id'], g['text'], g['context'], g['answer'], g['sectors'],
                                                                   r.get('actor'), r.get('sectors')))
        print('%s %d of %d right, accuracy %.3f' % (half, len(gold) - len(wrong), len(gold), 1 - len(wrong) / max(1, len(gold))))


if __name__ == '__main__':
    main()
