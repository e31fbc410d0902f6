"""From a share to odds to log-odds, and with the sigmoid back again: Gentoos by body mass."""

import data
import numpy as np
import show
from scipy.special import expit, logit

frame = data.penguins_frame()
gentoos = frame[(frame.species == "Gentoo") & frame.sex.notna()]
rows, back = [], []
for start in [4500, 4700, 4900, 5100, 5300]:
    near = gentoos[(gentoos.body_mass_g >= start) & (gentoos.body_mass_g < start + 200)]
    females, males = (near.sex == "female").sum(), (near.sex == "male").sum()
    p = males / len(near)
    odds = p / (1 - p) if p < 1 else np.inf
    back.append(expit(logit(p)))  # SciPy's name for the sigmoid
    rows.append(show.row(start, females, males, ([p, odds, logit(p)], 3)))
print(show.table(["from g", "females", "males", "share", "odds", "log-odds"], rows))
print("sigmoid of the log-odds ", show.vector(back, 3))
