#!/usr/bin/env python3
"""Scores the cleaning of scraped pages against marks in the pages themselves.

A file begins with what the page says of its article (#title, #byline, #published, #outlet; empty:
the page does not say). A line that begins with "+ " is the article's; of one with " ¦ " in it only
what stands before. One that begins with "~ " may stay or go (a standfirst). All else goes.

score_scrapes.py --raw FOLDER OUT   writes the pages without marks into OUT
score_scrapes.py FOLDER ARTICLES    scores articles.jsonl lines against the marks

Paragraphs count as they are: kept whole and equal, or not. The last line is for machines.
"""
import json
import pathlib
import sys
from collections import Counter

FIELDS = ("title", "byline", "published", "outlet")


def read(file):
    fields, raw, gold, either = {}, [], [], set()
    for line in file.read_text(encoding="utf-8").split("\n"):
        if not raw and line.startswith("#"):
            name, _, value = line[1:].partition(" ")
            fields[name] = value or None
        elif line.startswith("+ "):
            raw.append(line[2:].replace(" ¦ ", " "))
            gold.append(line[2:].split(" ¦ ")[0])
        elif line.startswith("~ "):
            raw.append(line[2:])
            either.add(line[2:])
        else:
            raw.append(line)
    return fields, "\n".join(raw), gold, either


def write_raw(folder, out):
    out.mkdir(parents=True, exist_ok=True)
    for file in sorted(folder.glob("*.txt")):
        (out / file.name).write_text(read(file)[1], encoding="utf-8")


def score(folder, articles):
    found = {}
    for line in articles.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        found[pathlib.PurePath(article["path"]).name] = article
    right = kept = wanted = exact = fields_right = fields_all = 0
    for file in sorted(folder.glob("*.txt")):
        fields, _, gold, either = read(file)
        article = found.get(file.name, {})
        text = article.get("text", "").split("\n") if article else []
        text = [paragraph for paragraph in text if paragraph not in either]
        same = sum((Counter(text) & Counter(gold)).values())
        right, kept, wanted = right + same, kept + len(text), wanted + len(gold)
        exact += text == gold
        print(f"{file.name}: {same} of {len(gold)} paragraphs, {len(text) - same} others")
        for paragraph in (Counter(text) - Counter(gold)).elements():
            print("   +", paragraph[:110])
        for paragraph in (Counter(gold) - Counter(text)).elements():
            print("   -", paragraph[:110])
        for name in FIELDS:
            value = article.get(name)
            value = value[:10] if name == "published" and value else value
            fields_all += 1
            fields_right += value == fields.get(name)
            if value != fields.get(name):
                print(f"   {name}: {value!r}, not {fields.get(name)!r}")
    precision, recall = right / max(1, kept), right / max(1, wanted)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    print(
        f"SCRAPES precision {precision:.4f} recall {recall:.4f} f1 {f1:.4f} "
        f"exact {exact} fields {fields_right}/{fields_all}"
    )


if __name__ == "__main__":
    if len(sys.argv) == 4 and sys.argv[1] == "--raw":
        write_raw(pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]))
    elif len(sys.argv) == 3:
        score(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))
    else:
        sys.exit(__doc__)
