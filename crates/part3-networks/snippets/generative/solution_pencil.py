"""One latent number: what a mean of 1 and a standard deviation of a half cost, by pencil."""

import numpy as np
import show
from scipy.stats import norm

by_pencil = 0.8181  # yours: the KL divergence from the standard normal, in nats

z = np.random.default_rng(5).standard_normal(100_000) * 0.5 + 1
drawn = (norm.logpdf(z, 1, 0.5) - norm.logpdf(z)).mean()
print("by pencil     ", show.fixed(by_pencil, 2))
print("100,000 draws ", show.fixed(drawn, 2))
