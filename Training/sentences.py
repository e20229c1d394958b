"""News sentences in which every actor is numbered and every pair labelled: the pairs they hold, and those kept back as text.

    python sentences.py --data ../../shared/data > kept-back.tsv

`sentences/*.tsv` hold our own, `[1 Kerry] said [2 Assad] had armed [3 Hezbollah]<TAB>2S3 AID c; 1O2 ACCUSE a`. `sentences/read/*.tsv`
hold labels of sentences of public data sets, whose texts stay there: source, the first 12 hex digits of the SHA-256 of the
text, the characters of each actor, labels.
"""

import argparse
import hashlib
import json
import re
import subprocess
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from pair_sources import CLASSES

HERE = Path(__file__).parent
STATUSES = {"a": "asserted", "c": "claimed", "p": "proposed", "d": "denied"}
LABEL = re.compile(r"(\d+)([SOXAMR])(\d+) ([A-Z]+) ([acpd])")
SAME = re.compile(r"(\d+)=(\d+)")
NOBODY = re.compile(r"!(\d+)")
# Actors that stand farther apart are not asked about. Unit: words, about.
FARTHEST = 35


@dataclass
class Told:
    """One label: mention of the subject, letter, mention of the object, class, status."""
    subject: int
    letter: str
    object: int
    event: str
    status: str


class Sentence:
    """A text with the characters of its actors, who of them is the same, and what is told of them; ValueError where a label
    does not fit."""

    def __init__(self, text, mentions, labels, is_trained_on=False):
        self.text, self.mentions, self.labels, self.is_trained_on = text, mentions, labels, is_trained_on
        self.told, self.nobody = [], set()
        self.actor = list(range(len(mentions)))
        if any(one.stop > other.start for one, other in zip(mentions, mentions[1:])):
            raise ValueError("two actors overlap")
        for label in labels.split(";"):
            self.read(label.strip())
        if any(self.actor[one.subject] == self.actor[one.object] for one in self.told):
            raise ValueError(f"an actor stands to himself: {labels}")

    def read(self, label):
        if told := LABEL.fullmatch(label):
            subject, object = self.mention(told[1]), self.mention(told[3])
            if told[4] not in CLASSES[1:] or (told[2] == "R") != (told[4] == "REQUEST") and told[2] in "RS":
                raise ValueError(f"not a class of that relation: {label}")
            self.told.append(Told(subject, told[2], object, told[4], STATUSES[told[5]]))
        elif same := SAME.fullmatch(label):
            one, other = (self.actor[self.mention(number)] for number in same.groups())
            self.actor = [one if actor == other else actor for actor in self.actor]
        elif nobody := NOBODY.fullmatch(label):
            self.nobody.add(self.mention(nobody[1]))
        elif label != "-":
            raise ValueError(f"not understood: {label}")

    def mention(self, number):
        if not 1 <= int(number) <= len(self.mentions):
            raise ValueError(f"no actor {number}")
        return int(number) - 1

    @property
    def is_kept_back(self):
        """One of ten, whatever other sentences there are; none whose pairs are trained on with other labels."""
        return not self.is_trained_on and int(digest(self.text)[:8], 16) % 10 == 0

    def pairs(self):
        """Of each two actors the mentions that stand nearest to each other, and what is told of them, seen from the first."""
        told = defaultdict(list)
        for one in self.told:
            told[frozenset((self.actor[one.subject], self.actor[one.object]))].append(one)
        nearest = {}
        for i, later in enumerate(self.mentions):
            for j, earlier in enumerate(self.mentions[:i]):
                actors = frozenset((self.actor[i], self.actor[j]))
                distance = len(self.text[earlier.stop:later.start].split())
                if len(actors) == 2 and not {i, j} & self.nobody and distance <= FARTHEST:
                    nearest[actors] = min(nearest.get(actors, (distance, j, i)), (distance, j, i))
        for actors, (_, first, second) in nearest.items():
            yield first, second, [(self.actor[one.subject] == self.actor[first], one) for one in told[actors]]

    def bracketed(self):
        text, end = "", 0
        for number, span in enumerate(self.mentions, 1):
            text += f"{self.text[end:span.start]}[{number} {self.text[span.start:span.stop]}]"
            end = span.stop
        return f"{text}{self.text[end:]}\t{self.labels}"


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def bracketed(line):
    """A sentence of our own."""
    marked, labels = line.split("\t")
    text, mentions, end = "", [], 0
    for mark in re.finditer(r"\[(\d+) ([^\[\]]+)\]", marked):
        text += marked[end:mark.start()]
        mentions.append(range(len(text), len(text) + len(mark[2])))
        if int(mark[1]) != len(mentions):
            raise ValueError(f"actor {len(mentions)} has the number {mark[1]}")
        text += mark[2]
        end = mark.end()
    return Sentence(text + marked[end:], mentions, labels)


def own(folder=HERE / "sentences"):
    """The place is told of a line that cannot be read."""
    for path in sorted(folder.glob("*.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            try:
                yield bracketed(line)
            except ValueError as error:
                raise SystemExit(f"{path}:{number}: {error}") from error


def read(data, program, folder=HERE / "sentences/read"):
    """Sentences of the data sets; those that the program now splits otherwise are passed over."""
    for name, texts_of in TEXTS.items():
        texts = {digest(text): text for text in split(texts_of(data), program)}
        found, lost = [], 0
        for line in (folder / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
            key, spans, labels = line.split("\t")
            if text := texts.get(key):
                spans = [range(*map(int, span.split("-"))) for span in spans.split()]
                found.append(Sentence(text, spans, labels, is_trained_on=name == "directed-sentiment"))
            else:
                lost += 1
        print(f"{name}: {len(found)} sentences, {lost} that are split otherwise", file=sys.stderr)
        yield from found


def split(texts, program):
    """The sentences of texts as the program splits them."""
    texts = [re.sub(r"\s+", " ", text).strip() for text in texts]
    done = subprocess.run([program, "parse", "-"], input="\n\n".join(texts), capture_output=True, text=True, check=True)
    return [line[9:] for line in done.stdout.splitlines() if line.startswith("# text = ")]


def directed_sentiment(data):
    for line in (data / "stance/train.tsv").read_text(encoding="utf-8").splitlines():
        yield line.split("\t")[0].replace("[", "").replace("]", "")


def re3d(data):
    """Without every fifth document of each file, which is kept back."""
    for path in sorted(data.glob("re3d/*/documents.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
            if number % 5 != 4:
                yield from re.split(r"\n+", json.loads(line)["text"])


def treebank(name, *genres):
    def texts(data):
        document = ""
        for line in (data / f"trees/{name}-train.conllu").read_text(encoding="utf-8").splitlines():
            if line.startswith("# newdoc id"):
                document = line
            elif line.startswith("# text =") and any(genre in document for genre in genres):
                yield line[8:]
    return texts


TEXTS = {"directed-sentiment": directed_sentiment, "re3d": re3d, "gum": treebank("gum", "news", "interview", "bio"),
         "ewt": treebank("ewt", "newsgroup", "weblog")}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../../shared/data"))
    parser.add_argument("--program", default=str(HERE.parent / ".build/release/entente"))
    arguments = parser.parse_args()
    for sentence in [*own(), *read(arguments.data, arguments.program)]:
        if sentence.is_kept_back and not {"[", "]"} & set(sentence.text):
            print(sentence.bracketed())


if __name__ == "__main__":
    main()
