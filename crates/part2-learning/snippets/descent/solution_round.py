"""In another unit, a valley 20 times as steep across is a round bowl: one step is enough."""

import numpy as np
import show

# With v = √20 · w₁ the loss ½ (w₀² + 20 w₁²) is ½ (w₀² + v²), and its gradient (w₀, v).
unit = np.sqrt(20)
place = np.array([-4.0, 1.5 * unit])
for step in range(2):
    w0, w1 = show.fixed(place[0], 2), show.fixed(place[1] / unit, 2)
    print(f"step {step}: w₀ {w0}, v {show.fixed(place[1], 2)}, w₁ {w1}")
    place = place - 1.0 * place
