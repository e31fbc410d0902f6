"""Log loss of nine classifiers on five tables, means of ten splits, and the mean of their ranks."""

from pathlib import Path

import data
import numpy as np
import pandas as pd
import show

book = Path(data.__file__).parents[2]
record = book / "crates/part5-classical/src/which/results.txt"
losses = {}
for line in record.read_text(encoding="utf-8").splitlines()[1:]:
    table, classifier, *numbers = line.split(",")
    losses[classifier, table] = np.array(numbers[-20:-10], dtype=float)
losses = pd.DataFrame(losses)  # a row for each split
ranks = losses.T.groupby(level=1).rank(method="min").mean(axis=1)
ranks = ranks.groupby(level=0, sort=False).mean().sort_values(kind="stable")
tables = ["penguins", "wine", "tumors", "adult", "digits"]
rows = [show.row(name, (losses[name][tables].mean(), 3), (rank, 1)) for name, rank in ranks.items()]
print(show.table(["log loss", *tables, "mean rank"], rows))
