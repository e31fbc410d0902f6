"""PyTorch's default start, without biases: a layer with ReLU keeps a sixth of the squares."""

import numpy as np
import show


def kept(n):
    """The share of the mean square that a layer with n inputs and ReLU keeps."""
    # yours: a uniform number from −b to b has the variance b²/3; ReLU keeps half
    b = 1 / np.sqrt(n)
    return n * b**2 / 3 / 2
    # end


rng = np.random.default_rng(7)
values = rng.standard_normal((100, 100))
before = 1.0
for layer in range(1, 9):
    weights = (rng.random((100, 100)) * 2 - 1) / 10  # from −1/√100 to 1/√100
    values = np.maximum(values @ weights, 0)
    now = np.mean(values**2)
    print(f"layer {layer}  kept {show.fixed(now / before, 3)}")
    before = now
print("by formula   ", show.fixed(kept(100), 3))
