"""Two groups of 100 people, half of one positive, a fifth of the other: something must give."""

import numpy as np
import show
from sklearn.metrics import confusion_matrix

# Found positives, then everybody who was called positive.
tried = [
    ("A, 50 positive", 50, 40, 50),
    ("B, 20 positive, predictive parity", 20, 16, 20),
    ("B, equalized odds", 20, 16, 32),
    ("B, demographic parity", 20, 20, 50),
]
rows = []
for name, positives, found, called in tried:
    truth = np.arange(100) < positives
    answer = np.arange(100) < found
    answer[positives : positives + called - found] = True
    (tn, fp), (fn, tp) = confusion_matrix(truth, answer)
    rates = [(tp + fp) / 100, tp / (tp + fn), fp / (fp + tn), tp / (tp + fp)]
    rows.append([name] + [show.fixed(rate, 2) for rate in rates])
header = ["group", "called", "found (TPR)", "false alarms (FPR)", "precision"]
print(show.table(header, rows) + "\n")
for prevalence in [0.5, 0.2]:
    forced = show.fixed(prevalence / (1 - prevalence) * (1 - 0.8) / 0.8 * 0.8, 2)
    share = show.fixed(prevalence, 1)
    print(f"prevalence {share}, precision 0.8, TPR 0.8: the FPR must be {forced}")
