"""Half of a sum of whole numbers loses its fraction, unless it is cast before the division."""

import show

a, b = 3750, 3801
print("(a + b) / 2          ", (a + b) // 2)
print("((a + b) / 2) as f64 ", show.fixed(float((a + b) // 2), 1))
mean_g = (a + b) / 2  # yours: the mean, with the cast in the right place
print("yours                ", show.fixed(mean_g, 1))
