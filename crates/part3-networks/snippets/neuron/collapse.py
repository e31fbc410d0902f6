"""Two linear layers in a row are one; a ReLU between them ends that."""

import data
import numpy as np
import show

x = data.digits().data[data.digit_writers() >= 10] / 16  # (510, 64)
rng = np.random.default_rng(7)
w1, b1 = rng.standard_normal((64, 128)) * 0.1, rng.standard_normal(128) * 0.1
w2, b2 = rng.standard_normal((128, 10)) * 0.1, rng.standard_normal(10) * 0.1

two = (x @ w1 + b1) @ w2 + b2
w, b = w1 @ w2, b1 @ w2 + b2  # (64, 10), (10,)
one = x @ w + b
bent = np.maximum(x @ w1 + b1, 0) @ w2 + b2

print("parameters of two linear layers ", show.integer(w1.size + b1.size + w2.size + b2.size))
print("parameters of the one           ", w.size + b.size)
print("largest difference              ", show.fixed(np.abs(two - one).max(), 12))
print("with ReLU between the two       ", show.fixed(np.abs(bent - one).max(), 3))
