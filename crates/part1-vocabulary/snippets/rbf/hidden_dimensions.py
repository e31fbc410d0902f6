"""The RBF kernel has an endless list of features; the first few carry almost everything."""

import numpy as np
import show
from scipy.special import factorial

GAMMA = 0.5


def features(x, n):
    """The first features of one number: √((2γ)ⁱ / i!) · xⁱ · e^(−γx²)."""
    i = np.arange(n)
    return np.sqrt((2 * GAMMA) ** i / factorial(i)) * x**i * np.exp(-GAMMA * x**2)


x, z = 0.8, 1.3
print("first 5 features of x ", show.vector(features(x, 5), 4))
print("first 5 features of z ", show.vector(features(z, 5), 4))

k = np.exp(-GAMMA * (x - z) ** 2)
print("k(x, z)      ", show.fixed(k, 10))
for n in [1, 2, 3, 5, 10, 13, 14]:
    dot = features(x, n) @ features(z, n)
    print(f"{n:>2} features   {show.fixed(dot, 10)}, missing {show.fixed(k - dot, 10)}")
