"""Right of 100, and the gap between how sure a classifier was and how often it was right."""

from pathlib import Path

import data
import numpy as np
import show

book = Path(data.__file__).parents[2]
record = book / "crates/part5-classical/src/which/results.txt"
results = {}  # of each classifier, table after table
for line in record.read_text(encoding="utf-8").splitlines()[1:]:
    _, classifier, error, *numbers = line.split(",")
    right = np.array(numbers[-10:], dtype=float).mean()
    results.setdefault(classifier, []).append([right, 100 * float(error)])
for what, k in [("right of 100", 0), ("gap, of 100", 1)]:
    rows = [show.row(name, (np.array(of)[:, k], 1)) for name, of in results.items()]
    print(show.table([what, "penguins", "wine", "tumors", "adult", "digits"], rows))
