"""Temperature by hand: logits are divided before the softmax, and the entropy follows."""

import json
from pathlib import Path

import numpy as np
import show
from scipy.stats import entropy

folder = Path(show.__file__).resolve().parents[1] / "language/src/figures"
stored = np.loadtxt(folder / "next_token.txt") / 1000  # (4, 256)
for text, logits in zip(["The white ", "it was the wh"], stored):
    first, second = np.argsort(-logits)[:2]
    rows = []
    for t in [0.1, 0.5, 0.7, 1.0, 1.5, 2.0, 5.0, 50.0]:
        p = np.exp((logits - logits.max()) / t)
        p /= p.sum()
        bits = entropy(p, base=2)
        rows.append(show.row(show.fixed(t, 1), (bits, 2), (p[first], 3), (p[second], 3)))
    print(f"after {json.dumps(text)}")
    names = [f"'{chr(byte)}'" for byte in [first, second]]
    print(show.table(["temperature", "entropy (bits)", *names], rows))
