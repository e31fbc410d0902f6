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
for change, more in [
    ("1 mm of bill depth  ", depth),
    ("0.1 mm of bill depth", depth * 0.1),
    ("1 g of body mass    ", mass),
    ("100 g of body mass  ", mass * 100),
]:
    ratio = show.fixed(np.exp(more), 2)
    print(f"{change}  log-odds + {show.fixed(more, 4)}   odds ratio {ratio}")
rows = []
for grams in [4600, 4900, 5035, 5300]:
    pair = np.array([[15, grams], [15, grams + 100]])
    p = model.predict_proba((pair - mean) / std)[:, 1]
    odds = p / (1 - p)
    row = [show.integer(grams), show.fixed(p[0], 4), show.fixed(p[1], 4)]
    compared = [p[1] - p[0], p[1] / p[0], odds[1] / odds[0]]
    rows.append(row + [show.fixed(number, 2) for number in compared])
print(show.table(["mass g", "p", "p 100 g on", "difference", "p ratio", "odds ratio"], rows))
