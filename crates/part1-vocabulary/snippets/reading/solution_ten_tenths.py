"""Ten times 0.1, added up, misses 1 in the sixteenth decimal; multiplied, it does not."""

import show

total = 0.0
for _ in range(10):
    total += 0.1
product = 10 * 0.1
equal, near = str(total == 1).lower(), str(abs(total - 1) < 1e-12).lower()
print(f"added       {show.fixed(total, 16)}  equal to 1: {equal}, near: {near}")
print(f"multiplied  {show.fixed(product, 16)}  equal to 1: {str(product == 1).lower()}")
