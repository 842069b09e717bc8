"""score_stance_own.py GOLD OUTPUT [-v] [--half development|final]

Sign of a speaker's stance toward an actor: GOLD is stance.jsonl or stance-states*.jsonl beside this file (id, half, text, speaker, toward, sign), OUTPUT the
folder of `entente read GOLD`. The stance of the article's statements by the speaker toward the actor is summed; from .2 on it is for,
from -.2 on against, between them neutral. A sentence without a statement by the speaker is neutral, and counted as `unheard`. The layer that weighs stances is taught by stance.jsonl, stance-states.jsonl
and stance-reported.jsonl: how it does on sentences like these is what `./dev train stance` prints, and what the kept files (-final) show.
Needs Python 3 and nothing else. -v prints the errors.
"""
import json
import sys


def load(path):
    with open(path, encoding='utf-8') as f:
        return [json.loads(line) for line in f if line.strip()]


# The registry's code of whom a label may call otherwise.
REGISTERED = {'KOS': 'XKX'}


def main():
    if len(sys.argv) < 3 or '--help' in sys.argv:
        sys.exit(__doc__)
    half = sys.argv[sys.argv.index('--half') + 1] if '--half' in sys.argv else None
    gold = [g for g in load(sys.argv[1]) if half in (None, g.get('half'))]
    said = {}
    for s in load(sys.argv[2] + '/statements.jsonl'):
        said.setdefault(s['article'], []).append(s)
    right = unheard = 0
    for g in gold:
        g.update({key: REGISTERED.get(g[key], g[key]) for key in ('speaker', 'toward')})
        own = [s for s in said.get(g['id'], []) if s['speaker'] and s['speaker']['actor'] == g['speaker']]
        unheard += not own
        value = sum(s['stance'].get(g['toward'], 0) for s in own)
        sign = (value >= .2) - (value <= -.2)
        right += sign == g['sign']
        if '-v' in sys.argv and sign != g['sign']:
            heard = [(s['speaker'] or {}).get('actor') for s in said.get(g['id'], [])]
            print('%s %s>%s wants %d has %d %s %s' % (g['id'], g['speaker'], g['toward'], g['sign'], sign, g['text'], '' if own else heard))
    print('n %d sign_right %.3f unheard %.3f' % (len(gold), right / max(1, len(gold)), unheard / max(1, len(gold))))


if __name__ == '__main__':
    main()
