"""Two senses of metric on the same two lists of labels: a distance, and a judge's number."""

import numpy as np
import show
from sklearn.metrics import accuracy_score

# Ten penguins, Gentoo (1) or not (0): what they are, and what a model said.
truth = np.array([0, 1, 1, 0, 0, 1, 0, 0, 1, 0])
said = np.array([0, 1, 0, 0, 0, 1, 0, 1, 1, 0])
for name, a, b in [("truth, said", truth, said), ("truth, truth", truth, truth)]:
    distance = (a != b).sum()
    share_right = show.fixed(accuracy_score(a, b), 2)
    print(f"{name:<12}  Hamming distance {distance}   accuracy {share_right}")
