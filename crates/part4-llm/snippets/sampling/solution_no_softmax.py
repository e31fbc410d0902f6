"""Min-p needs no softmax: a threshold on the logits keeps the same bytes."""

import json
from pathlib import Path

import numpy as np
import show

folder = Path(show.__file__).resolve().parents[1] / "language/src/figures"
logits = np.loadtxt(folder / "next_token.txt") / 1000  # (4, 256)
for name, row in zip(["The white ", "it was the wh", "the Pequo", "the ship. "], logits):
    # yours: how far below the largest logit a byte may be
    n = np.sum(row >= row.max() + np.log(0.05))
    # end
    p = np.exp(row) / np.exp(row).sum()
    library = np.sum(p >= 0.05 * p.max())
    print(f"after {json.dumps(name)}: {n} bytes, the library keeps {library}")
