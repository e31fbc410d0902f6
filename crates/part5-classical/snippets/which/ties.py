"""Which classifiers tie with the best of each table: ten differences against their own spread."""

from pathlib import Path

import data
import numpy as np
import show

book = Path(data.__file__).parents[2]
record = book / "crates/part5-classical/src/which/results.txt"
tables = {}
for line in record.read_text(encoding="utf-8").splitlines()[1:]:
    table, classifier, *numbers = line.split(",")
    losses = np.array(numbers[-20:-10], dtype=float)
    tables.setdefault(table, []).append((classifier, losses))
samples = {"penguins": 342, "wine": 178, "tumors": 569, "adult": 8000, "digits": 1797}
for table, n in samples.items():
    (best, least), *others = sorted(tables[table], key=lambda entry: entry[1].sum())
    seen = min(2 * n // 3, 1000)
    share = min(n - seen, 1000) / seen
    ties = []
    for classifier, losses in others:
        gaps = losses - least
        # 2.26: Student's t, ten splits, 95 of 100; the share: splits have rows in common.
        if gaps.mean() < 2.26 * np.sqrt(0.1 + share) * gaps.std(ddof=1):
            ties.append(classifier)
    print(f"{table}: {best}, {show.fixed(least.min(), 3)} to {show.fixed(least.max(), 3)}")
    print("  tie:", ", ".join(ties) or "none")
