"""Writes a trained reader of pairs as the safetensors file that the program carries.

    python export_pairs.py runs/pairs/model.pt ../Sources/EncoderWeights/pairs.safetensors

As export.py does, but without the embeddings of pieces and positions: these are the reader's and were not trained.
The scores are divided by the temperatures that the run has fitted.
"""

import argparse
from pathlib import Path

import numpy as np
import torch
from safetensors.numpy import save_file

import pair_sources as sources
from export import encoder_layers, linear


def exported(state, layers, temperatures):
    tensors = {"roles": state["roles.weight"]}
    part = lambda name: (state[f"{name}.weight"], state[f"{name}.bias"])
    encoder_layers(tensors, state, layers)
    linear(tensors, "join", *part("join"))
    heads = [[x / temperature for x in part(name)]
             for name, temperature in zip(("relation", "event", "status"), temperatures)]
    linear(tensors, "answers", np.concatenate([w for w, _ in heads]), np.concatenate([b for _, b in heads]))
    return tensors


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model", type=Path)
    parser.add_argument("weights", type=Path)
    arguments = parser.parse_args()
    saved = torch.load(arguments.model, map_location="cpu")
    state = {key: value.float().numpy() for key, value in saved["model"].items()}
    layers = saved.get("layers", 6)
    metadata = {"relations": "\n".join(sources.RELATIONS), "classes": "\n".join(sources.CLASSES),
                "statuses": "\n".join(sources.STATUSES)}
    tensors = exported(state, layers, saved.get("temperatures", [1, 1, 1]))
    save_file({k: np.ascontiguousarray(v) for k, v in tensors.items()}, arguments.weights, metadata)
    print(f"{arguments.weights}: {arguments.weights.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
