"""F1 is the harmonic mean of precision and recall, and both are F-beta at the ends."""

import numpy as np
import show
from scipy.stats import hmean
from sklearn.metrics import f1_score, fbeta_score, precision_score, recall_score

y, called = np.repeat([1, 0, 1, 0], [43, 14, 31, 102]), np.repeat([1, 1, 0, 0], [43, 14, 31, 102])
precision, recall = precision_score(y, called), recall_score(y, called)
harmonic, f1 = hmean([precision, recall]), f1_score(y, called)
print("harmonic mean ", show.fixed(harmonic, 6))
print("F1            ", show.fixed(f1, 6))
print("difference    ", show.fixed(abs(harmonic - f1), 6))
for beta in [0.0, 0.5, 1.0, 2.0, 10.0, 100.0]:
    print(f"beta {show.fixed(beta, 1):>5}  ", show.fixed(fbeta_score(y, called, beta=beta), 4))
print("precision   ", show.fixed(precision, 4))
print("recall      ", show.fixed(recall, 4))
