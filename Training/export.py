"""Writes a trained reader as the safetensors file that the program carries.

    python export.py runs/first/model.pt ../Sources/EncoderWeights/encoder.safetensors

Matrices become int8 with one scale a row, in the order the Swift side multiplies them:
[rows / 16][columns / 2][16][2], rows filled up with zeros. Biases, norms, positions and shapes stay float32.
Beside the file its SHA-256 is written, as sha256sum does. Then write anew what the tests expect: make fixtures.
"""

import argparse
import hashlib
from pathlib import Path

import numpy as np
import torch
from safetensors.numpy import save_file

from model import ARC, RELATION, Reader
from pieces import BASE, LONGEST

PANEL = 16


def quantised(matrix):
    """int8 rows and their scales; each row's scale is the one of a few that loses least."""
    best = np.full(len(matrix), np.inf)
    whole, scales = np.zeros(matrix.shape, np.int8), np.zeros(len(matrix), np.float32)
    peak = np.abs(matrix).max(1) + 1e-12
    for factor in np.linspace(0.75, 1, 11):
        scale = (peak * factor / 127).astype(np.float32)
        tried = np.clip(np.rint(matrix / scale[:, None]), -127, 127)
        lost = ((tried * scale[:, None] - matrix) ** 2).sum(1)
        better = lost < best
        best[better], scales[better], whole[better] = lost[better], scale[better], tried[better]
    return whole, scales


def filled(array, rows):
    return np.concatenate([array, np.zeros((rows - len(array), *array.shape[1:]), array.dtype)])


def linear(tensors, name, weight, bias):
    rows = -(-len(weight) // PANEL) * PANEL
    whole, scales = quantised(weight)
    packed = filled(whole, rows).reshape(rows // PANEL, PANEL, -1, 2).transpose(0, 2, 1, 3)
    tensors[f"{name}.weights"] = np.ascontiguousarray(packed)
    tensors[f"{name}.scales"] = filled(scales, rows)
    tensors[f"{name}.bias"] = filled(bias.astype(np.float32), rows)


def encoder_layers(tensors, state, count):
    """Shapes, norms and matrices of the encoder: all but the rows of pieces and positions."""
    part = lambda name: (state[f"{name}.weight"], state[f"{name}.bias"])
    tensors["shapes"] = state["encoder.shapes.weight"]
    norms = {"norm": "encoder.norm"}
    for index in range(count):
        for matrix in ("qkv", "out", "up", "down"):
            linear(tensors, f"layers.{index}.{matrix}", *part(f"encoder.layers.{index}.{matrix}"))
        for norm in ("norm1", "norm2"):
            norms[f"layers.{index}.{norm}"] = f"encoder.layers.{index}.{norm}"
    for ours, theirs in norms.items():
        tensors[f"{ours}.gain"], tensors[f"{ours}.bias"] = part(theirs)


def exported(model):
    state = {key: value.float().numpy() for key, value in model.state_dict().items()}
    tensors = {}
    part = lambda name: (state[f"{name}.weight"], state[f"{name}.bias"])
    tensors["pieces.weights"], tensors["pieces.scales"] = quantised(state["encoder.pieces.weight"])
    tensors["positions"] = state["encoder.positions.weight"][:LONGEST].copy()
    encoder_layers(tensors, state, len(model.encoder.layers))
    heads = [part(name) for name in ("names", "tags", "features", "lemmas")]
    linear(tensors, "labels", np.concatenate([w for w, _ in heads]), np.concatenate([b for _, b in heads]))
    edges = [part(name) for name in ("dependent", "head")]
    linear(tensors, "edges", np.concatenate([w for w, _ in edges]), np.concatenate([b for _, b in edges]))
    # the last column multiplies the constant 1, so it is a bias
    linear(tensors, "arc", state["arc"][:, :ARC], state["arc"][:, ARC])
    relation = state["relation"].transpose(0, 2, 1).reshape(-1, RELATION + 1)  # [relation, head side][dependent side]
    linear(tensors, "relation", relation[:, :RELATION], relation[:, RELATION])
    tensors["vocabulary"] = np.frombuffer((BASE / "vocab.txt").read_bytes(), np.uint8)
    return tensors


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("weights", type=Path)
    arguments = parser.parse_args()
    saved = torch.load(arguments.model, map_location="cpu")
    model = Reader(saved["labels"], saved["layers"])
    model.load_state_dict(saved["model"])
    metadata = {key: "\n".join(labels) for key, labels in saved["labels"].items()}
    save_file({k: np.ascontiguousarray(v) for k, v in exported(model).items()}, arguments.weights, metadata)
    data = arguments.weights.read_bytes()
    checksum = hashlib.sha256(data).hexdigest()
    arguments.weights.with_suffix(".sha256").write_text(f"{checksum}  {arguments.weights.name}\n")
    print(f"{arguments.weights}: {len(data) / 1e6:.1f} MB, SHA-256 {checksum}")


if __name__ == "__main__":
    main()
