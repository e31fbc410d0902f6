"""The logit gradient: probability minus truth, and each row adds up to zero."""

import numpy as np
import show
from scipy.special import log_softmax, softmax

logits = np.array([[2.0, 1.0, -1.0], [2.0, 1.0, -1.0], [9.0, 1.0, -1.0]])
truth = [0, 2, 0]  # of each sample
d_logits = (softmax(logits, axis=1) - np.eye(3)[truth]) / 3  # the loss is a mean
for sample in range(3):
    print(f"truth {truth[sample]}  slopes {show.vector(d_logits[sample], 4)}")


def loss(by):
    nudged = logits.copy()
    nudged[1, 2] += by
    return -log_softmax(nudged, axis=1)[np.arange(3), truth].mean()


measured = (loss(1e-5) - loss(-1e-5)) / 2e-5
print("second sample, third logit, measured ", show.fixed(measured, 4))
