"""Scores as `evaluate` reports them, for watching a training run."""

import numpy as np

from kinds import KINDS, LABELS

COARSE = {"person": "person", "state": "location", "place": "location", "nationality": "nationality",
          "event": "event", "other": "other"}
GROUPS = ["person", "body", "location", "nationality", "event", "other"]
GROUP_OF = [GROUPS.index(COARSE.get(kind, "body")) for kind in KINDS]


def decoded(log_probabilities):
    """Best names (begin, end, kind) of one sentence: Viterbi over groups of kinds, then the likeliest kind.

    log_probabilities: words x len(LABELS).
    """
    words = len(log_probabilities)
    probabilities = np.exp(log_probabilities)
    coarse = np.zeros((words, 1 + 2 * len(GROUPS)))
    coarse[:, 0] = probabilities[:, 0]
    for kind, group in enumerate(GROUP_OF):
        coarse[:, 1 + 2 * group] += probabilities[:, 1 + 2 * kind]
        coarse[:, 2 + 2 * group] += probabilities[:, 2 + 2 * kind]
    scores = np.log(coarse + 1e-12)
    allowed = np.full((scores.shape[1], scores.shape[1]), -1e9)
    allowed[:, 0] = allowed[:, 1::2] = 0
    for group in range(len(GROUPS)):
        allowed[1 + 2 * group, 2 + 2 * group] = allowed[2 + 2 * group, 2 + 2 * group] = 0
    best = scores[0].copy()
    best[2::2] = -1e9
    back = []
    for word in range(1, words):
        through = best[:, None] + allowed
        back.append(through.argmax(0))
        best = through.max(0) + scores[word]
    path = [int(best.argmax())]
    for pointers in reversed(back):
        path.append(int(pointers[path[-1]]))
    path.reverse()
    names, at = [], 0
    while at < words:
        if path[at] % 2 == 1:
            begin, group = at, path[at] // 2
            at += 1
            while at < words and path[at] == 2 + 2 * group:
                at += 1
            kinds = [k for k, g in enumerate(GROUP_OF) if g == group]
            def likelihood(kind):
                return log_probabilities[begin, 1 + 2 * kind] + log_probabilities[begin + 1:at, 2 + 2 * kind].sum()
            names.append((begin, at, KINDS[max(kinds, key=likelihood)]))
        else:
            at += 1
    return names


POLITICS = {"person": "person", "politician": "person", "organisation": "body", "politicalparty": "body",
            "location": "location", "country": "location"}


def f1(right, found, expected):
    return 2 * right / max(1, found + expected)


def names_f1(predicted, gold):
    """F1 of person, body and location with exact spans; gold spans carry CrossNER politics labels."""
    right = found = expected = 0
    for ours, theirs in zip(predicted, gold):
        ours = {(b, e, COARSE.get(k, "body")) for b, e, k in ours}
        ours = {n for n in ours if n[2] in ("person", "body", "location")}
        theirs = {(b, e, POLITICS[k]) for b, e, k in theirs if k in POLITICS}
        right, found, expected = right + len(ours & theirs), found + len(ours), expected + len(theirs)
    return f1(right, found, expected)


assert len(LABELS) == 2 * len(KINDS) + 1
