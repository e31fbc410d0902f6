"""Two groups of 100 people, half of one positive, a fifth of the other: something must give."""

import numpy as np
import show
from sklearn.metrics import confusion_matrix

# Positives, positives let through, all let through.
tried = [
    ("A, 50 positive", 50, 40, 50),
    ("B, 20 positive, predictive parity", 20, 16, 20),
    ("B, equalized odds", 20, 16, 32),
    ("B, demographic parity", 20, 20, 50),
]
rows = []
for name, positives, found, through in tried:
    truth = np.arange(100) < positives
    answer = np.arange(100) < found
    answer[positives : positives + through - found] = True
    (tn, fp), (fn, tp) = confusion_matrix(truth, answer)
    rates = [(tp + fp) / 100, tp / (tp + fn), fp / (fp + tn), tp / (tp + fp)]
    rows.append(show.row(name, (rates, 2)))
print(show.table(["group", "let through", "TPR", "FPR", "precision"], rows))
