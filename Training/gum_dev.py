"""Writes the part of GUM kept back for development as CoNLL-U: gum-dev without the documents that gum-train has too.

    python gum_dev.py --data ../../shared/data > gum-dev.conllu
"""

import argparse
from pathlib import Path

import sources


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path(__file__).parent.parent.parent / "shared/data")
    folder = parser.parse_args().data / "trees"
    trained = sources.document_names(folder / "gum-train.conllu")
    for block in sources.tree_blocks(folder / "gum-dev.conllu", without=trained):
        print(block.strip("\n"), end="\n\n")


if __name__ == "__main__":
    main()
