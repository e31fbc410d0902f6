"""Coefficients read aloud: 100 g more multiply the odds by 2.70, wherever the bird stands."""

import data
import numpy as np
import show
from sklearn.linear_model import LogisticRegression

frame = data.penguins_frame()
gentoos = frame[(frame.species == "Gentoo") & frame.sex.notna()]
x = gentoos[["bill_depth_mm", "body_mass_g"]].to_numpy()
mean, std = x.mean(axis=0), x.std(axis=0)
model = LogisticRegression(C=np.inf, solver="newton-cholesky", tol=1e-12)
model.fit((x - mean) / std, gentoos.sex)
depth, mass = model.coef_[0] / std  # for a millimeter and for a gram
print(f"weights: {show.fixed(depth, 4)} a mm, {show.fixed(mass, 4)} a g")
ratios = np.exp([depth, depth * 0.1, mass, mass * 100])
print("odds ratio of 1 mm, 0.1 mm, 1 g, 100 g ", show.vector(ratios, 2))

rows = []
for grams in [4600, 4900, 5035, 5300]:
    pair = np.array([[15, grams], [15, grams + 100]])
    p, q = model.predict_proba((pair - mean) / std)[:, 1]
    odds_ratio = (q / (1 - q)) / (p / (1 - p))
    rows.append(show.row((grams, 0), ([p, q], 4), ([q - p, q / p, odds_ratio], 2)))
print(show.table(["mass g", "p", "p 100 g on", "difference", "p ratio", "odds ratio"], rows))
