"""Writes the part of re3d kept back for development as labelled words: one word and its label (B-, I-, O) a line.

    python re3d_dev.py --data ../../shared/data > re3d-dev.conll

Names are those of training: without titles and articles before them, and of the kind that the catalogue knows, so
that a state which re3d calls an Organisation is a Location. What training leaves open (names that the annotators
missed, pronouns, nouns like "the group") is O here, so a name found there counts as wrong: precision is a lower bound.
"""

import argparse
import sys
from pathlib import Path

import sources
from kinds import ANYTHING, KINDS, LABELS, Catalogue

SCHEMA = Path(__file__).parent.parent / "Schema"


def label(allowed):
    """The label of a word from the bits of those it may have."""
    if allowed == ANYTHING or allowed & 1:
        return "O"
    possible = [name for bit, name in enumerate(LABELS) if allowed >> bit & 1]
    kinds = {name[2:] for name in possible}
    assert kinds <= set(KINDS) and len({name[0] for name in possible}) == 1, possible
    if kinds <= {"state", "place"}:
        kind = "Location"
    else:
        kind = {("person",): "Person", ("nationality",): "Nationality"}.get(tuple(kinds), "Organisation")
    return f"{possible[0][0]}-{kind}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path(__file__).parent.parent.parent / "shared/data")
    data = parser.parse_args().data
    sentences = list(sources.re3d(data / "re3d", Catalogue(SCHEMA / "actors"), sources.title_words(SCHEMA), True))
    allowed = [bits for sentence in sentences for bits in sentence.names]
    for sentence in sentences:
        for word, bits in zip(sentence.words, sentence.names):
            print(word, label(bits), sep="\t")
        print()
    names = sum(label(bits).startswith("B") for bits in allowed)
    print(f"{len(sentences)} sentences, {len(allowed)} words, {names} names, {allowed.count(ANYTHING)} words left open",
          file=sys.stderr)


if __name__ == "__main__":
    main()
