"""50 weights, 20 samples: many weights fit exactly, and the model takes the shortest of them."""

import numpy as np
import show
from scipy.linalg import null_space
from sklearn.linear_model import Ridge

rng = np.random.default_rng(7)
x, y = rng.standard_normal((20, 50)), rng.standard_normal(20)
shortest = np.linalg.pinv(x) @ y
# Adding what the samples cannot see changes no answer on them.
longer = shortest + 2 * null_space(x)[:, 0]
for name, weights in [("shortest", shortest), ("others  ", longer)]:
    length = show.fixed(np.linalg.norm(weights), 4)
    residual = show.fixed(np.abs(x @ weights - y).max(), 8)
    print(f"{name} weights: length {length}, largest residual {residual}")
for exponent in [0, 3, 6, 9]:
    ridge = Ridge(0.1**exponent, fit_intercept=False, solver="svd").fit(x, y).coef_
    gap = show.fixed(np.abs(ridge - shortest).max(), 8)
    print(f"ridge penalty 10^-{exponent}: at most {gap} from the shortest")
