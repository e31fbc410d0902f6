"""The ink of a handwritten eight, found five times: share of pixels, overlap over union, Dice."""

import data
import numpy as np
import show
from sklearn.metrics import accuracy_score, f1_score, jaccard_score

images = data.digits().images
truth = images[8] >= 8  # the ninth picture shows an eight
shifted = np.zeros_like(truth)
shifted[:, 1:] = truth[:, :7]
answers = [
    ("the same", truth),
    ("one pixel to the right", shifted),
    ("another eight", images[18] >= 8),
    ("all of it", np.full((8, 8), True)),
    ("nothing", np.full((8, 8), False)),
]
rows = []
for name, found in answers:
    pair = truth.ravel(), found.ravel()
    numbers = [accuracy_score(*pair), jaccard_score(*pair), f1_score(*pair)]
    rows.append(show.row(name, (numbers, 3)))
header = ["found", "pixels right", "intersection over union", "Dice coefficient"]
print(show.table(header, rows))
