"""A gate for heavy penguins that sees the flipper alone: its rates for a protected group."""

import data
import numpy as np
import show
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

flock = data.penguins_frame().dropna()
x = flock[["flipper_length_mm"]].to_numpy()
flock["heavy"] = (flock["body_mass_g"] > 4000).astype(int)
order = np.random.default_rng(7).permutation(333)
held_out, train = order[:150], order[150:]
model = make_pipeline(StandardScaler(), LogisticRegression(tol=1e-10))
flock["through"] = model.fit(x[train], flock["heavy"].to_numpy()[train]).predict(x)

rows = []
for sex, birds in flock.iloc[held_out].groupby("sex"):
    heavy, light = birds[birds["heavy"] == 1], birds[birds["heavy"] == 0]
    rates = [birds["heavy"].mean(), birds["through"].mean()]
    rates += [heavy["through"].mean(), light["through"].mean()]
    rates.append(birds[birds["through"] == 1]["heavy"].mean())
    rows.append(show.row(sex, len(birds), (rates, 4)))
header = ["sex", "birds", "heavy", "let through", "TPR", "FPR", "precision"]
print(show.table(header, rows))
