"""Flat and peaked: what temperature changes, and what top-k, top-p and min-p keep."""

import json
from pathlib import Path

import numpy as np
import show

folder = Path(show.__file__).resolve().parents[1] / "language/src/figures"
stored = np.loadtxt(folder / "next_token.txt") / 1000  # (4, 256)
for text, logits in zip(["The white ", "it was the wh"], stored):
    p = np.sort(np.exp(logits) / np.exp(logits).sum())[::-1]  # the likeliest first
    # As Hugging Face has it: the tail goes whose sum, from the smallest up, is at most 1 - p.
    enough = np.sum(np.cumsum(p[::-1]) > 1 - 0.9)
    near = np.sum(p >= 0.1 * p.max())
    rows = []
    for rule, new in {
        "as it is": p,
        "temperature 0.5": p**2,
        "top-k 8": p[:8],
        "top-p 0.9": p[:enough],
        "min-p 0.1": p[:near],
    }.items():
        new = new / new.sum()
        rows.append(show.row(rule, len(new), (new[0], 3), (new[1], 3), (new[0] / new[1], 2)))
    print(f"after {json.dumps(text)}")
    print(show.table(["rule", "bytes left", "1st", "2nd", "1st / 2nd"], rows))
    # Counted from the other end, and on the logits.
    others = np.argmax(np.cumsum(p) >= 0.9) + 1, np.sum(logits >= logits.max() + np.log(0.1))
    print(f"the library keeps as many: {str(others == (enough, near)).lower()}")
