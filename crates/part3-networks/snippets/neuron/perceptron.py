"""The perceptron stops where a line divides two classes; elsewhere it corrects itself forever."""

import data
import numpy as np
import show


def perceptron(x, y):
    """Rounds until one has no mistake, at most 1,000, and the corrections in the last of them."""
    w, b, corrected, rounds = np.zeros(x.shape[1]), 0.0, 1, 0
    while corrected > 0 and rounds < 1000:
        corrected, rounds = 0, rounds + 1
        for sample, side in zip(x, y):
            if side * (sample @ w + b) <= 0:
                w, b, corrected = w + side * sample, b + side, corrected + 1
    return rounds, corrected


columns = ["bill_depth_mm", "body_mass_g"]
birds, species = data.penguins_by_species(columns)
two = species != 1
switches = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
tasks = [
    ("Adelie or Gentoo", birds[two], species[two] - 1.0),
    ("female or male", *data.penguins_by_sex(columns)),
    ("one switch on, not both", switches, np.array([-1.0, 1.0, 1.0, -1.0])),
]
rows = []
for task, x, y in tasks:
    rounds, corrected = perceptron((x - x.mean(axis=0)) / x.std(axis=0), y)
    rows.append(show.row(task, len(y), rounds, corrected))
print(show.table(["task", "samples", "rounds", "corrected in the last"], rows))
