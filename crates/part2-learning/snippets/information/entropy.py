"""How unsure is one of a penguin's sex and species? Entropy, in bits and in nats."""

import data
import numpy as np
import show
from scipy.stats import entropy

penguins = data.penguins_frame()
torgersen = penguins[penguins.island == "Torgersen"]
cases = [
    ("a fair coin", [1, 1]),
    (f"sex of {penguins.sex.count()} penguins", penguins.sex.value_counts()),
    (f"species of {len(penguins)} penguins", penguins.species.value_counts()),
    ("three species alike", [1, 1, 1]),
    ("species on Torgersen", torgersen.species.value_counts()),
]
rows = [show.row(name, ([entropy(n, base=2), entropy(n)], 4)) for name, n in cases]
print(show.table(["", "entropy, bits", "nats"], rows))
print("1 nat is", show.fixed(1 / np.log(2), 4), "bits")
