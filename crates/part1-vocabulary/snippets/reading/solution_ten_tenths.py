"""Ten times 0.1, added up, misses 1 in the sixteenth decimal; multiplied, it does not."""

import show

total = 0.0
for _ in range(10):
    total += 0.1
print(f"added       {show.fixed(total, 16)}  equal to 1: {str(total == 1).lower()}")
print(f"multiplied  {show.fixed(10 * 0.1, 16)}  equal to 1: {str(10 * 0.1 == 1).lower()}")
