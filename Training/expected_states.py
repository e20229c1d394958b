"""Writes what PyTorch makes of sentences with the weights of the program; the tests of the Swift side compare with it.

    python expected_states.py

The int8 weights are taken as they are, everything else is computed in float32. Of every sentence: the first numbers of
the states of [CLS] and of each word, the best scores of the arcs and what is read of the words. A label whose best two
scores lie so close that rounding may change it is left out (null).
"""

import argparse
import json
from pathlib import Path

import torch
from safetensors import safe_open

import score
from model import ARC, RELATION, Reader
from pieces import LONGEST, Pieces, SHAPES
from train import Prepared, inputs

ROOT = Path(__file__).parent.parent
NUMBERS, CLOSE = 16, 0.05
CORE = {"nsubj": "subject", "nsubj:pass": "subject", "csubj": "subject", "csubj:pass": "subject", "obj": "object",
        "iobj": "indirect object"}
SENTENCES = """
Yes .
Putin
Turkey bombed the PKK .
He 's gone .
Russia 's foreign minister , Sergey Lavrov , met John Kerry in Geneva on Friday .
The United States has condemned the attack , which killed at least 30 people .
Assad was criticised by Erdoğan .
ISIS claimed responsibility for the bombing .
“ We will not negotiate with terrorists , ” said Netanyahu .
NATO and the EU imposed sanctions on Iran in 2012 .
Did the Kurdish forces retreat from Kobani ?
The Free Syrian Army denied that it had received weapons from Saudi Arabia .
Hezbollah fighters were killed by an Israeli air strike near Quneitra , the group 's television channel reported .
Mevlüt Çavuşoğlu flew to Baku , Azerbaijan , to mediate .
UN ENVOY URGES RESTRAINT
Lavrov To Meet Kerry In Vienna
the taliban attacked a checkpoint
I. do n't know ; ask him ( or her ) !
Despite heavy losses , the army , backed by Iranian militias , advanced towards Aleppo and cut the last road .
Boko Haram , an Islamist group based in Nigeria , pledged allegiance to the Islamic State in March 2015 .
中国 and 日本 signed a treaty .
@POTUS : $ 1.5 billion for #Ukraine → https://example.org/a?b=c
It is in Moscow 's interest to keep the ceasefire , analysts say , but few expect it to hold through the winter .
John McCain , R - Ariz. , called the president 's decision “ a disgrace ” and urged colleagues to vote against it .
Saudi Arabia , the United Arab Emirates , Bahrain and Egypt cut ties with Qatar in June 2017 , accusing it of \
supporting terrorism , and the four countries closed their airspace to Qatari planes , expelled its diplomats and \
ordered its citizens to leave within fourteen days , while Kuwait offered to mediate and Turkey sent troops and food .
""".replace("\\\n", "").strip().split("\n")


class Tensors(dict):
    """The tensors of the program's file as float32 matrices."""

    def __init__(self, path):
        with safe_open(path, "pt") as file:
            super().__init__({name: file.get_tensor(name) for name in file.keys()})
            self.labels = {key: text.split("\n") for key, text in file.metadata().items()}

    def linear(self, name, rows=None):
        """Weight and bias, without the rows that fill the last panel."""
        packed = self[f"{name}.weights"].float()
        weight = packed.permute(0, 2, 1, 3).reshape(-1, packed.shape[1] * 2) * self[f"{name}.scales"][:, None]
        return weight[:rows], self[f"{name}.bias"][:rows]


def reader(tensors):
    layers = sum(name.endswith(".qkv.weights") for name in tensors)
    model = Reader(tensors.labels, layers).eval()
    state = model.state_dict()
    put = lambda name, values: state.update({f"{name}.weight": values[0], f"{name}.bias": values[1]})
    state["encoder.pieces.weight"] = tensors["pieces.weights"].float() * tensors["pieces.scales"][:, None]
    state["encoder.positions.weight"][:LONGEST] = tensors["positions"]
    state["encoder.shapes.weight"] = tensors["shapes"]
    put("encoder.norm", (tensors["norm.gain"], tensors["norm.bias"]))
    for layer in (f"layers.{index}." for index in range(layers)):
        for part in ("qkv", "out", "up", "down"):
            put(f"encoder.{layer}{part}", tensors.linear(layer + part))
        for part in ("norm1", "norm2"):
            put(f"encoder.{layer}{part}", (tensors[f"{layer}{part}.gain"], tensors[f"{layer}{part}.bias"]))
    put_heads(state, tensors, put)
    model.load_state_dict(state)
    return model


def put_heads(state, tensors, put):
    heads = ("names", "tags", "features", "lemmas")
    sizes = [len(tensors.labels[head]) for head in heads]
    weight, bias = tensors.linear("labels", sum(sizes))
    for head, own, shift in zip(heads, weight.split(sizes), bias.split(sizes)):
        put(head, (own, shift))
    weight, bias = tensors.linear("edges", 2 * (ARC + RELATION))
    put("dependent", (weight[:ARC + RELATION], bias[:ARC + RELATION]))
    put("head", (weight[ARC + RELATION:], bias[ARC + RELATION:]))
    weight, bias = tensors.linear("arc")
    state["arc"] = torch.cat([weight, bias[:, None]], 1)
    relations = len(tensors.labels["relations"])
    weight, bias = tensors.linear("relation", relations * (RELATION + 1))
    both = torch.cat([weight, bias[:, None]], 1).view(relations, RELATION + 1, RELATION + 1)
    state["relation"] = both.transpose(1, 2)


def best(scores, labels):
    """The best label of each row, None where another is close."""
    two = scores.topk(2, -1)
    return [labels[first] if high - low > CLOSE else None
            for (first, _), (high, low) in zip(two.indices.tolist(), two.values.tolist())]


def is_tree(heads):
    """Whether the heads of the words (0 is the root) have one root and no circle."""
    def reaches_root(word):
        for _ in heads:
            word = heads[word - 1] if word else 0
        return word == 0
    return None not in heads and heads.count(0) == 1 and all(map(reaches_root, range(1, len(heads) + 1)))


def related(model, parts, heads, labels):
    """The relations of the words with their heads; only that of the root's word is `root`.

    A head has one subject and one object: where there may be more, the relations are left out (None).
    """
    scores = model.relations(*parts, torch.tensor([[0] + heads]))[0, 1:]
    is_root = torch.tensor(heads) == 0
    scores[:, labels.index("root")].masked_fill_(~is_root, -torch.inf)
    scores[is_root] = scores[is_root].masked_fill(torch.tensor([label != "root" for label in labels]), -torch.inf)
    found = best(scores, labels)
    core = [(head, CORE[label]) for head, label in zip(heads, found) if label in CORE]
    twice = {head for head, kind in core if core.count((head, kind)) > 1}
    return [None if head in twice else label for head, label in zip(heads, found)]


@torch.no_grad()
def expected(model, words, cut):
    labels = model.labels
    states = model.words(*inputs([Prepared(words, cut, None)]))
    arcs, *parts = model.arcs(states)
    arcs = arcs[0].masked_fill(torch.eye(arcs.shape[1], dtype=torch.bool), -torch.inf)[1:]
    heads = best(arcs, range(arcs.shape[1]))
    own = states[0, 1:]
    tree = is_tree(heads)
    return {
        "words": words.words,
        "states": [[round(x, 5) for x in row] for row in states[0, :, :NUMBERS].tolist()],
        "arcs": [round(x, 4) for x in arcs.max(-1).values.tolist()],
        "names": [f"{begin}-{end} {kind}" for begin, end, kind in score.decoded(
            model.names(own).log_softmax(-1).numpy())],
        "tags": best(model.tags(own), labels["tags"]),
        "features": best(model.features(own), labels["features"]),
        "lemmas": best(model.lemmas(own), labels["lemmas"]),
        "heads": heads if tree else None,
        "relations": related(model, parts, heads, labels["relations"]) if tree else None,
    }


class Words:
    """A sentence of which nothing is known."""
    names = heads = None

    def __init__(self, text):
        self.words = text.split(" ")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--weights", type=Path, default=ROOT / "Sources/EncoderWeights/encoder.safetensors")
    tensors = Tensors(parser.parse_args().weights)
    assert tensors["shapes"].shape[0] == len(SHAPES)
    model, cut = reader(tensors), Pieces()
    rows = [json.dumps(expected(model, Words(text), cut), ensure_ascii=False) for text in SENTENCES]
    path = ROOT / "Tests/LanguageTests/Fixtures/states.jsonl"
    path.write_text("".join(f"{row}\n" for row in rows))
    print(f"{len(rows)} sentences, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
