"""Three link functions: the same three scores become a number, a probability, a count."""

import numpy as np
import show
from scipy.special import expit, logit

# From the mean to the score, and the way back.
links = [
    ("identity", "linear regression", lambda mean: mean, lambda score: score),
    ("logit", "logistic regression", logit, expit),
    ("log", "Poisson regression", np.log, np.exp),
]
rows = []
for name, model, link, inverse in links:
    means = inverse(np.array([-2.0, 0.0, 2.0]))
    rows.append(show.row(name, model, (means, 3), show.vector(link(means), 1)))
header = ["link function", "generalized linear model", "−2", "0", "2", "and back"]
print(show.table(header, rows))
