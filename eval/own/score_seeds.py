"""score_seeds.py GOLD OUTPUT

The articles in GOLD (lines with `file`, `title`, `byline`, `published_date`, `site`, `body_with_subheadings`), extracted perfectly:
paragraphs precision, recall and F1 by equal text, and which of title, byline, date and outlet are as they should be (an
unknown one must be null). OUTPUT: lines of `entente extract`.
"""
import json
import sys
import unicodedata


def key(text):
    return ' '.join(unicodedata.normalize('NFC', text or '').split())


def lines(path):
    with open(path, encoding='utf-8') as file:
        return [json.loads(line) for line in file]


def main():
    gold, output = (lines(path) for path in sys.argv[1:3])
    by = {article['path']: article for article in output}
    same = given = wanted = right = fields = 0
    for page in gold:
        article = by.get(page['file'], {})
        mine = [key(p) for p in (article.get('text') or '').split('\n')]
        theirs = [key(p) for p in page['body_with_subheadings']]
        common = len([p for p in mine if p in theirs])
        same, given, wanted = same + common, given + len(mine), wanted + len(theirs)
        print('%s: %d of %d paragraphs, %d others, %s order' % (
            page['file'], common, len(theirs), len(mine) - common, 'same' if mine == theirs else 'another'))
        published = article.get('published') or ''
        for name, have, want in (
                ('title', article.get('title'), page['title']), ('byline', article.get('byline'), page['byline']),
                ('published', published[:10] or None, page['published_date']), ('outlet', article.get('outlet'), page['site'])):
            fields += 1
            right += have == want
            if have != want:
                print('  %s: %r, should be %r' % (name, have, want))
    precision, recall = same / max(1, given), same / max(1, wanted)
    print('SEEDS precision %.4f recall %.4f f1 %.4f fields %d/%d' % (
        precision, recall, 2 * precision * recall / max(1e-9, precision + recall), right, fields))


if __name__ == '__main__':
    main()
