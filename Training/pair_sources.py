"""Pairs of actors in a sentence with what the text says of them, from all sources, as numbers.

A label is the set of answers that may be right: a source that knows no alliances says "praises" of one.
"""

import json
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

RELATIONS = ["none", "supports>", "supports<", "opposes>", "opposes<", "opposes=", "allied-with", "meets"]
CLASSES = ["-", "REQUEST", "SUPPORT", "AID", "YIELD", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE",
           "COERCE", "ASSAULT", "AGREE", "COOPERATE", "CONSULT"]
STATUSES = ["asserted", "claimed", "proposed", "denied"]
# What > and < become when the two actors change places.
TURNED = {"supports>": "supports<", "supports<": "supports>", "opposes>": "opposes<", "opposes<": "opposes>"}
OF_RELATION = {
    "supports": {"SUPPORT", "AID", "YIELD", "AGREE", "COOPERATE"},
    "opposes": {"ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"},
}
# The four signs of Park, Pan and Joo (2021): p praises q, q praises p, p blames q, q blames p. Mutual opposition is in
# neither set of blame: whoever does not see the direction would be right with it every time.
STANCE = [{"none", "meets"}, {"supports>"}, {"supports<"}, {"opposes>"}, {"opposes<"}]
MARK = re.compile(r"</?[ab]>")


@dataclass
class Pair:
    """Characters of the text for the two actors, and the answers that may be right; None where the source is silent."""
    text: str
    a: range
    b: range
    relations: set
    classes: set | None = None
    status: str | None = None
    words: list = None
    path: list = None  # words of the tree's way from the one to the other


def written(path):
    """Our own sentences: <a> and <b> mark the two."""
    rows = path.read_text(encoding="utf-8").splitlines()[1:]
    for row in rows:
        marked, relation, direction, event, status, _, _ = row.split("\t")
        text, spans = unmarked(marked)
        own = relation if relation in ("none", "allied-with", "meets") else relation + direction_sign(direction)
        allowed = {"supports>", "supports<"} if own == "supports=" else {own}
        yield Pair(text, spans["a"], spans["b"], allowed, {event}, status if status in STATUSES else None)


def numbered(sentences):
    """Sentences with all their pairs labelled: what is told of two actors may be several things."""
    for sentence in sentences:
        for first, second, told in sentence.pairs():
            relations = {NUMBERED[one.letter][not forward] for forward, one in told}
            if {"opposes>", "opposes<"} <= relations:
                relations.add("opposes=")
            if "opposes=" in relations:
                relations -= {"opposes>", "opposes<"}
            if len(relations) > 1:
                relations.discard("none")
            statuses = [one.status for _, one in told if one.letter != "R"]
            status = "asserted" if "asserted" in statuses else statuses[0] if statuses else None
            yield Pair(sentence.text, sentence.mentions[first], sentence.mentions[second], relations or {"none"},
                       {one.event for _, one in told} or {"-"}, status)


# What a letter tells of the first actor and the second, where its subject is the first, and where the second.
NUMBERED = {"S": ("supports>", "supports<"), "O": ("opposes>", "opposes<"), "X": ("opposes=", "opposes="),
            "A": ("allied-with", "allied-with"), "M": ("meets", "meets"), "R": ("none", "none")}


def direction_sign(direction):
    return {"a>b": ">", "b>a": "<", "both": "="}[direction]


def unmarked(marked):
    text, spans, opened, end = "", {}, {}, 0
    for mark in MARK.finditer(marked):
        text += marked[end:mark.start()]
        end = mark.end()
        name = mark.group()[-2]
        if mark.group().startswith("</"):
            spans[name] = range(opened[name], len(text))
        else:
            opened[name] = len(text)
    return text + marked[end:], spans


def stance(path):
    """Directed sentiment: brackets mark the two, sometimes short of the end of a word."""
    for row in path.read_text(encoding="utf-8").splitlines():
        marked, p, q, label = row.split("\t")
        spans, text, end = [], "", 0
        for bracket in re.finditer(r"\[([^\[\]]*)\]", marked):
            text += marked[end:bracket.start()]
            spans.append(range(len(text), len(text) + len(bracket.group(1))))
            text += bracket.group(1)
            end = bracket.end()
        text += marked[end:]
        named = {text[s.start:s.stop]: s for s in spans}
        if p not in named or q not in named or p == q:
            continue
        number = int(label)
        events = None
        if number > 0:
            events = OF_RELATION["supports" if number < 3 else "opposes"]
        yield Pair(text, named[p], named[q], STANCE[number], events)


def with_words(pairs, program):
    """Splits the sentences into words and reads their trees as the program does; pairs whose actors got lost are dropped."""
    texts = sorted({re.sub(r"\s+", " ", pair.text).strip() for pair in pairs})
    done = subprocess.run([program, "parse", "-"], input="\n\n".join(texts), capture_output=True, text=True, check=True)
    paragraphs, begin = [], 0
    for line in done.stdout.splitlines():
        cells = line.split("\t")
        if line == "# newpar":
            paragraphs.append([])
        elif len(cells) == 10 and cells[0].isdigit():
            if cells[0] == "1":
                begin = len(paragraphs[-1])
            paragraphs[-1].append((cells[1], begin + int(cells[6]) - 1 if cells[6] != "0" else None))
    assert len(paragraphs) == len(texts), (len(paragraphs), len(texts))
    found = {text: (placed(text, [w for w, _ in words]), [h for _, h in words]) for text, words in zip(texts, paragraphs)}
    for pair in pairs:
        shift = len(pair.text) - len(pair.text.lstrip())
        clean = re.sub(r"\s+", " ", pair.text).strip()
        if clean != pair.text[shift:].rstrip() or clean not in found:
            continue
        own, heads = found[clean]
        cover = lambda span: [i for i, (_, w) in enumerate(own) if w.start < span.stop - shift and span.start - shift < w.stop]
        a, b = cover(pair.a), cover(pair.b)
        if a and b and not set(a) & set(b):
            pair.words = [w for w, _ in own]
            pair.a, pair.b = range(a[0], a[-1] + 1), range(b[0], b[-1] + 1)
            pair.path = path(heads, pair.a, pair.b)
            yield pair


def path(heads, a, b):
    """The words between two actors on the way through the tree, without their own; none across sentences."""
    def top(span):
        return [i for i in span if heads[i] is None or heads[i] not in span][-1]

    def up(word):
        way = [word]
        while heads[way[-1]] is not None:
            way.append(heads[way[-1]])
        return way

    first, second = up(top(a)), up(top(b))
    common = next((w for w in second if w in first), None)
    if common is None:
        return []
    way = set(first[:first.index(common) + 1] + second[:second.index(common)])
    return sorted(w for w in way if w not in a and w not in b)


def placed(text, words):
    """Each word with its characters in the text."""
    end, out = 0, []
    for word in words:
        begin = text.index(word, end)
        end = begin + len(word)
        out.append((word, range(begin, end)))
    return out


def cached(name, pairs, program, folder):
    """The pairs with words, read from a file of an earlier run where there is one."""
    path = folder / f"{name}.jsonl"
    if not path.exists():
        with open(path, "w", encoding="utf-8") as out:
            for pair in with_words(list(pairs), program):
                print(json.dumps({"words": pair.words, "a": [pair.a.start, pair.a.stop], "b": [pair.b.start, pair.b.stop],
                                  "path": pair.path, "relations": sorted(pair.relations), "status": pair.status,
                                  "classes": sorted(pair.classes) if pair.classes else None}), file=out)
    for line in open(path, encoding="utf-8"):
        row = json.loads(line)
        yield Pair("", range(*row["a"]), range(*row["b"]), set(row["relations"]),
                   set(row["classes"]) if row["classes"] else None, row["status"], row["words"], row["path"])
