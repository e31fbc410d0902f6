"""Four models, eight settings each: log loss on 2,000 new people, in five divisions."""

from pathlib import Path

import data
import numpy as np
import show

book = Path(data.__file__).parents[2]
record = book / "crates/part5-classical/src/tables/results.txt"
losses = {}
for line in record.read_text(encoding="utf-8").splitlines()[1:]:
    form, model, *numbers = line.split(";")
    losses[model, form] = np.array(numbers[-5:], dtype=float)

y, base = data.adult().target, []
for division in range(5):
    order = np.random.default_rng(division).permutation(8000) if division else np.arange(8000)
    share, new = y[order[:5000]].mean(), y[order[6000:]]
    base.append(-np.log(np.where(new, share, 1 - share)).mean())
boosted = losses["boosted trees", "as it is"]
models = ["logistic regression", "network", "random forest", "boosted trees"]
entries = [(model, "as it is") for model in models] + [("boosted trees", "raw")]
rows = []
for model, form, loss in [("one share for all", "", base), *((*e, losses[e]) for e in entries)]:
    behind = loss - boosted
    numbers = [loss[0], np.mean(loss), behind.mean(), behind.std(ddof=1)]
    rows.append(show.row(model, form, (numbers, 4), np.sum(behind > 0)))
print(show.table(["model", "table", "board", "mean", "behind", "its spread", "worse in"], rows))
