"""make_fusion.py OUT: writes OUT/dev, OUT/held and OUT/kept, each 150 groups (OUT/fresh: 60) of articles with event mentions as `entente read` writes
them and gold.jsonl beside. A group is one event told one to six times, maybe with something the tellings disagree on, and up to
two look-alikes that are other events. Wordings come from frames.py: even ones for dev, odd ones for held, so that what was tuned
on one half is tried on acts and words of another; kept has acts of its own (frames_kept.py), since held was looked at twice,
and so has fresh (frames_fresh.py).
Seeded: the same files every time. Needs Python 3 and nothing else.
"""
import datetime
import hashlib
import json
import os
import random
import sys

from frames import FRAMES
from frames_fresh import FRESH
from frames_kept import KEPT

STATES = [('ARG', 'Argentina', 'Buenos Aires'), ('BGD', 'Bangladesh', 'Dhaka'), ('BOL', 'Bolivia', 'La Paz'), ('CHL', 'Chile', 'Santiago'), ('COL', 'Colombia', 'Bogotá'),
          ('EGY', 'Egypt', 'Cairo'), ('ETH', 'Ethiopia', 'Addis Ababa'), ('FIN', 'Finland', 'Helsinki'), ('GHA', 'Ghana', 'Accra'), ('HUN', 'Hungary', 'Budapest'),
          ('IDN', 'Indonesia', 'Jakarta'), ('JPN', 'Japan', 'Tokyo'), ('KAZ', 'Kazakhstan', 'Astana'), ('KEN', 'Kenya', 'Nairobi'), ('MAR', 'Morocco', 'Rabat'),
          ('MNG', 'Mongolia', 'Ulaanbaatar'), ('NOR', 'Norway', 'Oslo'), ('PAK', 'Pakistan', 'Islamabad'), ('PER', 'Peru', 'Lima'), ('POL', 'Poland', 'Warsaw'),
          ('PRT', 'Portugal', 'Lisbon'), ('ROU', 'Romania', 'Bucharest'), ('SDN', 'Sudan', 'Khartoum'), ('THA', 'Thailand', 'Bangkok'), ('TUN', 'Tunisia', 'Tunis'),
          ('UGA', 'Uganda', 'Kampala'), ('URY', 'Uruguay', 'Montevideo'), ('VNM', 'Vietnam', 'Hanoi'), ('ZAF', 'South Africa', 'Pretoria'), ('ZMB', 'Zambia', 'Lusaka')]
PLACES = [('Geneva', 'CHE'), ('Vienna', 'AUT'), ('Doha', 'QAT'), ('Muscat', 'OMN'), ('Singapore', 'SGP'), ('Reykjavik', 'ISL'), ('Valletta', 'MLT'), ('Nicosia', 'CYP'),
          ('Colombo', 'LKA'), ('Panama City', 'PAN'), ('Suva', 'FJI'), ('Dakar', 'SEN')]
OUTLETS = ['Harbour Gazette', 'Sunda Ledger', 'Meridian Wire', 'Upper Tarn Courier', 'Daily Nightjar', 'Crosswind Review', 'Eastern Horizon', 'Lakeside Post', 'Capital Echo']
KINDS = ['actor', 'number', 'date', 'place', 'type', 'status', 'list']
QUAD = dict(AGREE=1, CONSULT=1, SUPPORT=1, CONCEDE=1, COOPERATE=2, AID=2, RETREAT=2, REQUEST=3, ACCUSE=3, REJECT=3,
            THREATEN=3, PROTEST=4, SANCTION=4, MOBILIZE=4, COERCE=4, ASSAULT=4)
LIKE = dict(SANCTION='COERCE', AID='COOPERATE', SUPPORT='AGREE', COOPERATE='SUPPORT', ACCUSE='REJECT', ASSAULT='COERCE', COERCE='SANCTION', REJECT='ACCUSE')
GROUPS = 150


def name_list(states):
    names = [s[1] for s in states]
    return ', '.join(names[:-1]) + ' and ' + names[-1]


class Half:
    def __init__(self, label, frames, seed):
        self.r, self.label, self.frames = random.Random(seed), label, frames
        self.articles, self.mentions, self.gold, self.number = [], [], [], 0

    def fact(self, frame, day=None, pair=None):
        states = self.r.sample(STATES, 8)
        if pair:
            states[:2] = pair
        low, high = frame['unit'] or (2, 9)
        n = self.r.randint(low, high)
        return dict(frame=frame, s=states[0], t=states[1], list=states[2:6], spare=states[6], n=n, place=self.r.choice(PLACES),
                    day=day or datetime.date(2024, 1, 10) + datetime.timedelta(self.r.randrange(330)))

    def telling(self, fact, event, template=None, type=None, status='asserted', original=None):
        r, f = self.r, fact['frame']
        template = template or r.choice(f['tell'])
        printed = fact['day'] + datetime.timedelta(r.choice((0, 0, 1, 1, 2)))
        if fact.get('printed'):
            printed = max(printed, fact['printed'])
        dated = '{W' in template and (fact.get('date_shown') or r.random() < .75)
        weekday = fact['day'].strftime('on %A') if (printed - fact['day']).days < 5 and r.random() < .5 else 'on %d %s' % (fact['day'].day, fact['day'].strftime('%B'))
        words = dict(S=r.choice((fact['s'][1], fact['s'][1], fact['s'][2])), T=r.choice((fact['t'][1], fact['t'][1], fact['t'][2])), P=fact['place'][0],
                     L=name_list(fact['list']), W=weekday if dated else '', W_bare=weekday[3:] if dated else 'now', N=fact.get('rounded') or str(fact['n']))
        told = ' '.join(template.format(**words).split()).replace(' ,', ',').replace(' ;', ';')
        told = told[0].upper() + told[1:]
        context = r.choice(f['topic'])
        before = r.random() < .3
        text = context + ' ' + told + '.' if before else told + '.\n' + context
        start = text.index(told)
        span = lambda word, base=start: (base + told.index(word), base + told.index(word) + len(word)) if word in told else (start, start)
        self.number += 1
        aid = '%s-%04d' % (self.label, self.number)
        mid = hashlib.sha256(aid.encode()).hexdigest()[:16]
        outlet = r.choice(OUTLETS)
        if original:
            text, start, told, outlet = original['text'], original['start'], original['told'], outlet
        participant = lambda state, word: dict(actor=state[0], sector=r.choice(('GOV', None)), name=state[1], text=word, start=span(word)[0], end=span(word)[1], person=None)
        s, t = [participant(fact['s'], words['S'])], [participant(fact['t'], words['T'])]
        if '{L}' in template:
            s = [participant(x, x[1]) for x in fact['list']]
        if '{T}' not in template:
            t = []
        if f.get('mutual') and status != 'denied':
            s = t = s + t
        speakers = []
        if status == 'denied':
            speakers = s
        elif status == 'asserted' and r.random() < .12:
            status, speakers = 'claimed', [dict(s[0])]
        kind = type or f['type']
        if not type and status != 'denied' and r.random() < .08:
            kind = LIKE.get(kind, kind)
        if original:
            s, t, kind, status, speakers = original['s'], original['t'], original['kind'], original['status'], original['speakers']
        day = fact['day']
        trigger = told.split()[1]
        at = start + told.index(trigger)
        self.articles.append(dict(id=aid, path=aid + '.txt', url=None, title=None, byline=None, published=str(printed), outlet=outlet, language='en', text=text,
                                  paragraphs=[dict(start=0, end=len(text))], duplicateOf=original and original['article']))
        m = dict(id=mid, article=aid, sentence=dict(start=start, end=start + len(told)), type=kind, mode=f['mode'] if kind == f['type'] else None, contexts=f['ctx'], quad=QUAD[kind],
                 intensity=0, cameo='000', source=s, target=t, status=status, speakers=speakers,
                 date=dict(start=str(day), end=str(day + datetime.timedelta(1)), precision='day', text=weekday) if dated else None,
                 place=dict(name=fact['place'][0], country=fact['place'][1], admin1=None, lat=None, lon=None, start=start, end=start) if '{P}' in template else None,
                 trigger=dict(start=at, end=at + len(trigger), text=trigger), evidence=dict(start=start, end=start + len(told), quote=told), confidence=.8, rule='own')
        if original:
            m.update(date=original['date'], place=original['place'])
        self.mentions.append(m)
        self.gold.append(dict(mention=mid, event=event))
        return dict(id=mid, article=aid, text=text, start=start, told=told, s=s, t=t, kind=kind, status=status, speakers=speakers, date=m['date'], place=m['place'])

    def dispute(self, event, kind, one, other):
        self.gold.append(dict(event=event, kind=kind, sides=[sorted(x['id'] for x in one), sorted(x['id'] for x in other)]))

    def group(self, number, kind):
        r = self.r
        frames = [f for f in self.frames if not (kind == 'place' and not f['place']) and (kind == 'list') == bool(f.get('states'))
                  and not (kind in ('number',) and (f.get('nonumber') or not f['unit']))]
        if kind in (None, 'status'):
            frames = [f for f in frames if not f.get('states')]
        frame = r.choice(frames)
        fact = self.fact(frame)
        event = '%s-g%03d-e0' % (self.label, number)
        n = r.randint(2, 6) if kind else r.choice((1, 1, 2, 3, 4, 5, 6))
        odd = 1 if n < 4 else r.choice((1, 2))
        plain, bad = [], []
        wrong = dict(fact)
        need = {'number': '{N}', 'place': '{P}', 'date': '{W}', 'list': '{L}', 'actor': '{T}'}.get(kind, '')
        if kind == 'date':
            fact['date_shown'] = wrong['date_shown'] = True
            wrong['day'] = fact['day'] + datetime.timedelta(r.choice((-2, -1, 1, 2)))
            fact['printed'] = wrong['printed'] = max(fact['day'], wrong['day'])
        if kind == 'number':
            wrong['n'] = int(fact['n'] * r.choice((1.4, 1.7, 2.2))) + 3
        if kind == 'place':
            wrong['place'] = r.choice([p for p in PLACES if p != fact['place']])
        if kind == 'actor':
            wrong['t'] = fact['spare']
        if kind == 'list':
            wrong['list'] = fact['list'][:3] + [fact['spare']]
        templates = [t for t in frame['tell'] if need in t]
        for index in range(n):
            is_odd = kind and index < odd
            if not is_odd:
                shown = dict(fact)
                # A rounder or a missing number is no contradiction.
                if kind != 'number' and fact['n'] > 20 and r.random() < .15:
                    shown['rounded'] = 'about %d' % round(fact['n'], -1)
                plain.append(self.telling(shown, event, template=r.choice(templates) if index <= odd else None))
            elif kind == 'status':
                bad.append(self.telling(fact, event, template=frame['deny'], status='denied'))
            elif kind == 'type':
                bad.append(self.telling(fact, event, template=frame['other'][1], type=frame['other'][0]))
            else:
                bad.append(self.telling(wrong, event, template=r.choice(templates)))
        if kind:
            self.dispute(event, kind, plain, bad)
        if plain and r.random() < .2:
            self.telling(fact, event, original=plain[0])
        hows = ['later'] if frame.get('states') else ['later', 'target', 'other act'] + ['reversed'] * (not frame.get('mutual'))
        for alike, how in enumerate(r.sample(hows, min(len(hows), r.choice((0, 1, 1, 2))))):
            self.look_alike(fact, '%s-g%03d-e%d' % (self.label, number, alike + 1), how)

    def look_alike(self, fact, event, how):
        r = self.r
        frame = fact['frame']
        other = self.fact(frame, fact['day'], [fact['s'], fact['t']])
        if how == 'later':
            other['day'] = fact['day'] + datetime.timedelta(r.randint(12, 50))
        elif how == 'target':
            other['t'], other['n'] = fact['spare'], other['n'] * 2 + 1
            other['place'] = r.choice([p for p in PLACES if p != fact['place']])
        elif how == 'reversed':
            other['s'], other['t'], other['day'] = fact['t'], fact['s'], fact['day'] + datetime.timedelta(r.randint(1, 3))
        else:
            other = self.fact(r.choice([f for f in self.frames if f['type'] != frame['type'] and not f.get('states')]), fact['day'], [fact['s'], fact['t']])
        for _ in range(r.choice((1, 1, 2))):
            self.telling(other, event)

    def write(self, folder, groups=GROUPS):
        for g in range(groups):
            self.group(g, KINDS[g % 10] if g % 10 < len(KINDS) else None)
        os.makedirs(folder, exist_ok=True)
        for name, rows in (('articles', self.articles), ('mentions', sorted(self.mentions, key=lambda m: (m['article'], m['evidence']['start'], m['id']))), ('gold', self.gold)):
            with open(os.path.join(folder, name + '.jsonl'), 'w', encoding='utf-8') as f:
                for row in rows:
                    f.write(json.dumps(row, ensure_ascii=False, separators=(',', ':')) + '\n')


if __name__ == '__main__':
    out = sys.argv[1]
    Half('dev', FRAMES[0::2], 11).write(os.path.join(out, 'dev'))
    Half('held', FRAMES[1::2], 12).write(os.path.join(out, 'held'))
    Half('kept', KEPT, 13).write(os.path.join(out, 'kept'))
    Half('fresh', FRESH, 14).write(os.path.join(out, 'fresh'), 60)
