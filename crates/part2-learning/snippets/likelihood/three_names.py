"""Five forecasts of rain under three names: cross-entropy, log loss, negative log-likelihood."""

import numpy as np
import show
from scipy.stats import bernoulli, entropy
from sklearn.metrics import log_loss

rained = np.array([1, 0, 1, 1, 0])
stated = np.array([0.9, 0.2, 0.6, 0.3, 0.1])
print("likelihood of the five days ", show.fixed(bernoulli.pmf(rained, stated).prod(), 6))
nll_nats = log_loss(rained, stated, normalize=False)
print("negative log-likelihood     ", show.fixed(nll_nats, 4), "nats")
print("log loss                    ", show.fixed(log_loss(rained, stated), 4), "nats a day")
# A day that has happened has no entropy of its own, so its KL divergence is the cross-entropy.
days = entropy([rained, 1 - rained], [stated, 1 - stated], base=2)
print("cross-entropy               ", show.fixed(days.mean(), 4), "bits a day")
