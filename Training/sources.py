"""Reads the data sets into sentences: words, sets of allowed name labels, trees."""

import glob
import json
import random
import re
from dataclasses import dataclass, field
from pathlib import Path

from kinds import ANYTHING, LABELS, OUTSIDE, Catalogue, folded, mask
from titles import titled

FEATURES = ["Case", "Degree", "Gender", "Mood", "Number", "Person", "Polarity", "Poss", "PronType", "Tense",
            "VerbForm", "Voice"]


@dataclass
class Sentence:
    words: list
    names: list = None      # per word: bits of the labels it may have
    tags: list = None       # universal part of speech
    features: list = None   # "Mood=Ind|Tense=Past…", the features of FEATURES
    lemmas: list = None     # how the lemma comes from the form, see `lemma_rule`
    heads: list = None      # 1-based, 0 is the root
    relations: list = None


def lemma_rule(form, lemma):
    """What to cut from the end of the form and what to put there: "cut+put"; `=` first keeps the case."""
    keep = "=" if lemma != lemma.lower() else ""
    source = form if keep else form.lower()
    common = 0
    while common < min(len(source), len(lemma)) and source[common] == lemma[common]:
        common += 1
    return f"{keep}{len(source) - common}+{lemma[common:]}"


def bio(words, spans, catalogue, outside=OUTSIDE):
    """Label sets from spans (begin, end, label) over the words; label None leaves the words open."""
    labels = [outside] * len(words)
    for begin, end, label in spans:
        if label is None:
            labels[begin:end] = [ANYTHING] * (end - begin)
            continue
        kinds = catalogue.meaning(label, " ".join(words[begin:end]))
        labels[begin] = mask("B", kinds)
        labels[begin + 1:end] = [mask("I", kinds)] * (end - begin - 1)
    for index, word in enumerate(words):  # sources disagree whether an adjective of nationality is a name
        if labels[index] == outside and word[:1].isupper() and folded(word) in catalogue.adjectives:
            labels[index] |= mask("B", {"nationality"})
    return labels


def columns(path, word, label, separator=None):
    """Sentences of (word, label) from a file of one word a line."""
    block = []
    for line in Path(path).read_text().splitlines() + [""]:
        if not line.strip():
            if block:
                yield block
            block = []
        elif not (line.startswith("# ") and "=" in line):
            cells = line.split(separator)
            block.append((cells[word], cells[label]))


def spans_of(labels):
    """Spans (begin, end, kind) of IOB labels; an I- after another kind or O begins a name."""
    spans, begin, kind = [], None, None
    for index, label in enumerate(labels + ["O"]):
        if begin is not None and (label[0] != "I" or label[2:] != kind):
            spans.append((begin, index, kind))
            begin = None
        if label[0] != "O" and begin is None:
            begin, kind = index, label[2:]
    return spans


def column_names(path, word, label, catalogue, outside=OUTSIDE):
    for block in columns(path, word, label):
        words = [w for w, _ in block]
        yield Sentence(words, bio(words, spans_of([l for _, l in block]), catalogue, outside))


# UNER has no nationalities, events or works: an O there may be one of them.
UNER_OUTSIDE = OUTSIDE | mask("B", {"nationality", "event", "other"}) | mask("I", {"nationality", "event", "other"})

WORD = re.compile(r"https?://\S+|(?:[A-Z]\.){2,}|[A-Z]\.(?=\s[A-Z])|\w+(?:[-'’.]\w+)*|\S")
SENTENCE = re.compile(
    r"\S.*?(?:(?<=[.!?][\"”’)\]])|(?<=[.!?]))(?<!\b[A-Z]\.)(?<!Jan\.)(?<!Gen\.)(?<!Col\.)(?<!Lt\.)(?<!Mr\.)(?<!Dr\.)"
    r"(?=\s+[A-Z\"“])|\S[^\n]*")

def title_words(schema: Path):
    rows = Catalogue.rows(schema / "ontology" / "titles.tsv")
    titles = [title for row in rows for title in row["title"].split("|")]
    return sorted((title.split() for title in titles), key=len, reverse=True)


def trimmed(words, begin, end, titles):
    """The span without article, capitalised title or other words before the name."""
    while begin < end and words[begin].lower() in {"the", "a", "an", "his", "her", "their", "our"}:
        begin += 1
    lowered = [w.lower() for w in words]
    for title in titles:
        stop = begin + len(title)
        if lowered[begin:stop] == title and stop < end and words[stop][:1].isupper():
            return trimmed(words, stop, end, titles)
    return begin, end


NAMED = {"Person", "Organisation", "Location", "Nationality"}


def re3d(folder: Path, catalogue, titles, held_out):
    """Sentences of re3d; every fifth document (by its name) is the part held out for development."""
    skipped = {"Temporal", "Quantity", "Money", "Coordinate", "Frequency"}
    for path in sorted(folder.glob("*/documents.jsonl")):
        entities = {}
        for line in open(path.with_name("entities.jsonl")):
            entity = json.loads(line)
            entities.setdefault(entity["documentId"], []).append(entity)
        for number, line in enumerate(open(path)):
            document = json.loads(line)
            if (number % 5 == 4) != held_out:
                continue
            yield from re3d_document(document, entities.get(document["_id"], []), catalogue, titles, skipped)


def re3d_document(document, entities, catalogue, titles, skipped):
    text = document["text"]
    for match in SENTENCE.finditer(text):
        tokens = [(m.group(), m.start() + match.start(), m.end() + match.start())
                  for m in WORD.finditer(match.group())]
        words = [t[0] for t in tokens]
        if len(words) < 3:
            continue
        spans, taken = [], set()
        for entity in sorted(entities, key=lambda e: e["begin"] - e["end"]):
            inside = [i for i, t in enumerate(tokens) if t[1] >= entity["begin"] and t[2] <= entity["end"]]
            if not inside or entity["type"] in skipped or taken & set(inside):
                continue
            taken |= set(inside)
            begin, end = trimmed(words, inside[0], inside[-1] + 1, titles)
            name = begin < end and words[begin][:1].isupper() and words[end - 1][:1].isupper() \
                and not (begin == 0 and end == 1 and words[0].lower() in {"we", "it", "they", "he", "she", "i"}) \
                and words[begin].lower() not in {"i", "we", "our", "my"}
            spans.append((begin, end, entity["type"] if name and entity["type"] in NAMED else None))
        for index, word in enumerate(words):  # annotators missed names: a capital inside a sentence is left open
            if index and index not in taken and word[:1].isupper():
                spans.append((index, index + 1, None))
        yield Sentence(words, bio(words, [(b, e, l) for b, e, l in spans if b < e], catalogue))


def document_names(path):
    """The documents of a CoNLL-U file."""
    return set(re.findall(r"^# newdoc id = (.+)$", Path(path).read_text(), re.MULTILINE))


def tree_blocks(path, without=()):
    """The sentences of a CoNLL-U file as text, but for those of some documents."""
    document = None
    for block in Path(path).read_text().split("\n\n"):
        begun = re.search(r"^# newdoc id = (.+)$", block, re.MULTILINE)
        document = begun[1] if begun else document
        if block.strip() and document not in without:
            yield block


def trees(path, catalogue=None, without=()):
    """Sentences of a CoNLL-U file; with a catalogue, GUM's named entities too."""
    for block in tree_blocks(path, without):
        rows = [line.split("\t") for line in block.splitlines() if line and line[0] != "#"]
        rows = [row for row in rows if row[0].isdigit()]
        if not rows:
            continue
        words = [row[1] for row in rows]
        sentence = Sentence(
            words, tags=[row[3] for row in rows],
            features=["|".join(f for f in row[5].split("|") if f.split("=")[0] in FEATURES) or "_" for row in rows],
            lemmas=[lemma_rule(row[1], row[2]) for row in rows],
            heads=[int(row[6]) for row in rows], relations=[row[7] for row in rows])
        if catalogue:
            sentence.names = bio(words, gum_names(rows, catalogue), catalogue)
        yield sentence


def gum_names(rows, catalogue):
    """Named entities of a GUM sentence; proper nouns outside them stay open."""
    spans, stack = [], []
    for index, row in enumerate(rows):
        value = next((c[7:] for c in row[9].split("|") if c.startswith("Entity=")), "")
        for opened, closed, both in re.findall(r"\((\d+-[^()]*)(?=\(|$)|(\d+)\)|\((\d+-[^()]*)\)", value):
            if both:
                spans.append((index, index + 1, both.split("-")[1]))
            elif opened:
                stack.append((opened.split("-")[0], index, opened.split("-")[1]))
            else:
                for at in range(len(stack) - 1, -1, -1):
                    if stack[at][0] == closed:
                        _, begin, kind = stack.pop(at)
                        spans.append((begin, index + 1, kind))
                        break
    # GUM tags the adjective in "Federal Aviation Office" as an adjective: capitals tell what is part of a name
    proper = [row[3] == "PROPN" or row[1][:1].isupper() and row[3] in ("ADJ", "NOUN", "VERB", "NUM") for row in rows]
    chosen, taken = [], set()
    for begin, end, kind in sorted(spans, key=lambda s: s[0] - s[1]):
        head = next((i for i in range(begin, end) if not begin < int(rows[i][6]) <= end), begin)
        if kind not in {"person", "place", "organization", "event"} or rows[head][3] != "PROPN":
            continue
        left, right = head, head + 1
        while left > begin and (proper[left - 1] or (rows[left - 1][1] in {"of", "for", "and", "-", "&", "."}
                                                     and left - 1 > begin and proper[left - 2])):
            left -= 1
        while right < end and (proper[right] or (rows[right][1] in {"of", "for", "and", "-", "&", "'s", "the"}
                                                 and any(proper[right:end]))):
            right += 1
        if not taken & set(range(left, right)):
            taken |= set(range(left, right))
            simple = all(proper[left:right]) and kind != "person" or kind == "person" and right - left <= 3
            group = rows[left][4] == "NNPS" and kind == "person"
            if simple and left and folded(rows[left][1]) in catalogue.adjectives:  # "Turkish Army", "Syrian Free Army"
                chosen.append((left, left + 1, None))
                simple = False
            chosen.append((left, right, kind if simple and not group else None))
    chosen += [(i, i + 1, None) for i, is_name in enumerate(proper)
               if i not in taken and (rows[i][3] == "PROPN" or is_name and i > 0)]
    return chosen


def hyphens_split(sentence):
    """The sentence with `al-Assad` as three words, as treebanks and our own splitter have it."""
    words, names = [], []
    for word, allowed in zip(sentence.words, sentence.names):
        parts = re.findall(r"[^\W_]+|-", word) if re.fullmatch(r"[^\W_]+(-[^\W_]+)+", word) else [word]
        inside = allowed if allowed == ANYTHING else (allowed & 1) | sum(
            1 << (bit + 1 if bit % 2 else bit) for bit in range(1, len(LABELS)) if allowed >> bit & 1)
        words += parts
        names += [allowed] + [inside] * (len(parts) - 1)
    return Sentence(words, names)


def renamed(sentence, catalogue, draw, labels):
    """The sentence with some names of parties, persons and bodies changed for others of the catalogue."""
    spans = spans_of(labels)
    pools = {"politicalparty": "party", "politician": "person", "person": "person", "country": "state"}
    words, out_labels, at = [], [], 0
    for begin, end, label in spans + [(len(sentence), len(sentence), None)]:
        words += sentence[at:begin]
        out_labels += labels[at:begin]
        at = end
        if label is None:
            continue
        pool = catalogue.names[pools[label]] if label in pools else []
        name = draw.choice(pool).split() if pool and draw.random() < 0.6 else sentence[begin:end]
        words += name
        out_labels += [f"B-{label}"] + [f"I-{label}"] * (len(name) - 1)
    return words, out_labels


def politics_variants(path, catalogue, copies, seed):
    """Copies of the sentences of CrossNER politics with names of the catalogue in them."""
    draw = random.Random(seed)
    for block in columns(path, 0, 1):
        for _ in range(copies):
            words, labels = renamed([w for w, _ in block], catalogue, draw, [l for _, l in block])
            yield Sentence(words, bio(words, spans_of(labels), catalogue))


@dataclass
class Corpus:
    trees: list = field(default_factory=list)
    names: list = field(default_factory=list)
    politics: list = field(default_factory=list)


def training(data: Path, schema: Path, seed=1):
    """All that may be trained on: ewt-dev, gum-dev, politics-dev, UNER's ewt-dev and a fifth of re3d stay out."""
    from patterns import written  # which takes Sentence from here
    catalogue = Catalogue(schema / "actors")
    titles = title_words(schema)
    corpus = Corpus()
    corpus.trees += trees(data / "trees/ewt-train.conllu")
    kept_back = document_names(data / "trees/gum-dev.conllu")  # four of them stand in the train file too
    corpus.trees += trees(data / "trees/gum-train.conllu", catalogue, kept_back)
    corpus.trees += [copy for part in range(3) for copy in titled(list(corpus.trees), seed * 10 + part)]
    corpus.trees += written(catalogue, 15, seed)
    for path in sorted(glob.glob(str(data / "names/*.conll"))):
        name = Path(path).stem
        if name == "politics-dev":
            continue
        if name == "politics-train":
            corpus.politics += column_names(path, 0, 1, catalogue)
            corpus.politics += politics_variants(path, catalogue, 2, seed)
        else:
            corpus.names += column_names(path, 0, 1, catalogue)
    corpus.names += column_names(data / "names/uner-ewt-test.iob2", 1, 2, catalogue, UNER_OUTSIDE)
    corpus.names += re3d(data / "re3d", catalogue, titles, held_out=False)
    draw = random.Random(seed)
    corpus.names, corpus.politics = (
        [hyphens_split(s) if draw.random() < 0.5 else s for s in part] for part in (corpus.names, corpus.politics))
    return corpus
