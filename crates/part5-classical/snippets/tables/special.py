"""The census table changed in five ways: by how much the log loss of three models changes."""

from pathlib import Path

import data
import numpy as np
import show

book = Path(data.__file__).parents[2]
record = book / "crates/part5-classical/src/tables/results.txt"
losses = {}
for line in record.read_text(encoding="utf-8").splitlines()[1:]:
    form, model, *numbers = line.split(";")
    losses[form, model] = np.array(numbers[-5:], dtype=float)

rows = []
for form in ["30 random columns", "age times 1,000", "not standardized", "in steps", "mixed"]:
    cells = []
    for model in ["boosted trees", "network", "logistic regression"]:
        change = losses[form, model] - losses["as it is", model]
        cells += [(change.mean(), 4), np.sum(change > 0)]
    rows.append(show.row(form, *cells))
header = ["the table", "boosted", "worse in", "network", "worse in", "logistic", "worse in"]
print(show.table(header, rows))
