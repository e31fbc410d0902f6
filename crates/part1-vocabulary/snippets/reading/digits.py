"""One number with 1, 6 and 17 decimals: how many digits to print is a decision."""

import show

total = 0.1 + 0.2
for decimals in [1, 6, 17]:
    print(f"{decimals:>2} decimals  {show.fixed(total, decimals)}")
print("is it 0.3?  ", str(total == 0.3).lower())
print("is it near? ", str(abs(total - 0.3) < 1e-12).lower())
