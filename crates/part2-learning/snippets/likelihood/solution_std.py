"""The likeliest standard deviation divides by n: it is the spread of these birds, not of all."""

import numpy as np
import show
from scipy.stats import norm

mass_g = np.array([3750, 3800, 3250, 3450, 3650])
widths = np.arange(1000, 4000) / 10
# yours: the sum of the log-densities, for each width
log_likelihood = norm.logpdf(mass_g[:, None], mass_g.mean(), widths).sum(axis=0)
# end
best = widths[log_likelihood.argmax()]
print(f"likeliest of {show.integer(len(widths))} widths ", show.fixed(best, 1), "g")
print("divided by n              ", show.fixed(np.std(mass_g), 2), "g")
print("divided by n − 1          ", show.fixed(np.std(mass_g, ddof=1), 2), "g")
