"""Writes what the reference tokenizer makes of words; the tests of the Swift side compare with it.

    python expected_pieces.py

wordpieces.tsv: a string as JSON, the pieces of its words, the shapes of their letters.
wordpieces.sha256: of the pieces of every character between two letters, and of 5,000 sentences of the data sets.
"""

import argparse
import hashlib
import json
from pathlib import Path

from pieces import Pieces, shape
from tricky import STRINGS

FIXTURES = Path(__file__).parent.parent / "Tests/LanguageTests/Fixtures"
# Files, the column of their words (none where a line is a sentence) and how many of their first sentences.
SENTENCES = [("trees/ewt-train.conllu", 1, 1500), ("trees/gum-train.conllu", 1, 1500),
             ("names/politics-train.conll", 0, 200), ("names/literature-train.conll", 0, 100),
             ("names/music-train.conll", 0, 100), ("names/uner-ewt-test.iob2", 1, 500), ("names/wikigold.conll", 0, 500),
             ("articles/wikinews-2019.csv", None, 600)]
BLOCKS = [(0x0, 0x3400), (0xA000, 0xAC00), (0xD7A4, 0xD800), (0xF900, 0x12000), (0x16000, 0x17000), (0x1B000, 0x20000)]


def sentences(path, column, count):
    """The first sentences of a file as lists of words."""
    lines = path.read_bytes().decode().split("\n")
    if column is None:
        yield from [line.split(" ") for line in lines if line.strip(" ")][:count]
        return
    words = []
    for line in lines + [""]:
        if not line.strip(" \t\r"):
            if words:
                yield words
                count -= 1
            words = []
            if count == 0:
                return
        elif line[0] != "#" or "=" not in line:
            words.append(line.split("\t" if "\t" in line else " ")[column])


def row(cut, words):
    return " ".join(str(piece) for piece in cut.of([word for word in words if word])[0][1:-1])


def digest(rows):
    return hashlib.sha256("".join(f"{row}\n" for row in rows).encode()).hexdigest()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path(__file__).parent.parent.parent / "shared/data")
    data = parser.parse_args().data
    cut = Pieces()
    with open(FIXTURES / "wordpieces.tsv", "w") as out:
        for string in STRINGS:
            words = string.split(" ")
            shapes = " ".join(str(shape(word)) for word in words)
            print(json.dumps(string), row(cut, words), shapes, sep="\t", file=out)
    characters = (chr(c) for begin, end in BLOCKS for c in range(begin, end))
    taken = [words for name, column, count in SENTENCES for words in sentences(data / name, column, count)]
    with open(FIXTURES / "wordpieces.sha256", "w") as out:
        print(digest(row(cut, [f"a{c}b"]) for c in characters), "characters", file=out)
        print(digest(row(cut, words) for words in taken), "sentences", file=out)
    print(f"{len(STRINGS)} strings, {len(taken)} sentences of {sum(map(len, taken))} words")


if __name__ == "__main__":
    main()
