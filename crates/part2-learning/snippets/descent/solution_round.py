"""In another unit, a valley 20 times as steep across is a round bowl: one step is enough."""

import numpy as np
import show

unit = np.sqrt(20)
w = np.array([-4.0, 1.5 * unit])  # w₀, and v = √20 · w₁
learning_rate = 1.0  # yours: the rate that arrives in one step
for step in range(2):
    w0, v, w1 = (show.fixed(x, 2) for x in (*w, w[1] / unit))
    print(f"step {step}: w₀ {w0}, v {v}, w₁ {w1}")
    w = w - learning_rate * w  # yours: the gradient of ½ (w₀² + v²)
