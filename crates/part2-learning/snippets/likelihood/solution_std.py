"""The likeliest standard deviation divides by n: it is the spread of these birds, not of all."""

import numpy as np
import show
from scipy.stats import norm

mass_g = np.array([3750, 3800, 3250, 3450, 3650])
widths = np.arange(1000, 4000) / 10
log_likelihood = norm.logpdf(mass_g[:, None], mass_g.mean(), widths).sum(axis=0)
print("likeliest of 3,000 widths ", show.fixed(widths[log_likelihood.argmax()], 1), "g")
print("divided by n              ", show.fixed(np.std(mass_g), 2), "g")
print("divided by n − 1          ", show.fixed(np.std(mass_g, ddof=1), 2), "g")
