"""score_contexts.py GOLD OUTPUT [-v]

PLOVER modes and contexts: GOLD is contexts*.jsonl beside this file (id, text, mention with source, target, type, mode, contexts), OUTPUT the folder of
`entente read GOLD`. Of a sentence's mentions the one counts that shares type and most sides with the label, else the one that shares most sides.
Contexts: micro precision, recall and F1; one that is labelled under `alt_contexts` counts neither way; a sentence without a mention has none
(`context_f1_of_mentions` leaves such sentences out).
Mode: how many are right (`alt_modes` too) of the mentions whose type is right. Needs Python 3 and nothing else. -v prints the errors.
"""
import json
import sys
from collections import Counter


def load(path):
    with open(path, encoding='utf-8') as f:
        return [json.loads(line) for line in f if line.strip()]


def actors(participants):
    return {p['actor'] if isinstance(p, dict) else p for p in participants}


def likeness(gold, mention):
    sides = len(actors(gold['source']) & actors(mention['source'])) + len(actors(gold['target']) & actors(mention['target']))
    return (mention['type'] == gold['type'], sides, mention['confidence'])


def f1(precision, recall):
    return 2 * precision * recall / max(1e-9, precision + recall)


def main():
    if len(sys.argv) < 3 or '--help' in sys.argv:
        sys.exit(__doc__)
    found = {}
    for mention in load(sys.argv[2] + '/mentions.jsonl'):
        found.setdefault(mention['article'], []).append(mention)
    records = load(sys.argv[1])
    right, spurious, missed = Counter(), Counter(), Counter()
    typed = moded = unmatched = unheard = 0
    for record in records:
        gold = record['mention']
        best = max(found.get(record['id'], []), key=lambda m: likeness(gold, m), default=None)
        wanted, told = set(gold['contexts']), set(best['contexts']) if best else set()
        unmatched += best is None
        unheard += 0 if best else len(wanted)
        extra = told - wanted - set(gold.get('alt_contexts', []))
        right.update(wanted & told)
        missed.update(wanted - told)
        spurious.update(extra)
        mode_right = True
        if best and best['type'] == gold['type']:
            typed += 1
            mode_right = best['mode'] in [gold['mode'], *gold.get('alt_modes', [])]
            moded += mode_right
        if '-v' in sys.argv and (extra or wanted - told or not mode_right):
            print(record['id'], gold['type'], record['text'])
            if extra or wanted - told:
                print('    contexts  missed', sorted(wanted - told), 'spurious', sorted(extra), '' if best else 'no mention')
            if not mode_right:
                print('    mode', gold['mode'], 'has', best['mode'], best['rule'])
    if '-v' in sys.argv:
        for context in sorted(set(right) | set(missed) | set(spurious)):
            print('%-22s right %3d missed %3d spurious %3d' % (context, right[context], missed[context], spurious[context]))
    hits = sum(right.values())
    precision = hits / max(1, hits + sum(spurious.values()))
    recall = hits / max(1, hits + sum(missed.values()))
    found_recall = hits / max(1, hits + sum(missed.values()) - unheard)
    print('n %d without_mention %d context_precision %.3f context_recall %.3f context_f1 %.3f context_f1_of_mentions %.3f type_right %d mode_right %.3f' % (
        len(records), unmatched, precision, recall, f1(precision, recall), f1(precision, found_recall), typed, moded / max(1, typed)))


if __name__ == '__main__':
    main()
