"""Keep or take back: one split's weights and gain with pencil and paper."""

import show

# Left: G = −6, H = 2. Right: G = 2, H = 3. The penalty λ is 1, the price of a leaf γ is 8.
(gl, hl), (gr, hr) = (-6, 2), (2, 3)
left, right = -gl / (hl + 1), -gr / (hr + 1)
gain = gl**2 / (hl + 1) + gr**2 / (hr + 1) - (gl + gr) ** 2 / (hl + hr + 1)
print("weights", show.fixed(left, 2), "and", show.fixed(right, 2))
print(f"gain {show.fixed(gain, 2)}, γ 8: {'back' if gain < 8 else 'kept'}")
