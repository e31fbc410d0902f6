"""Rounding to even, overflow and underflow: what f16 makes of nine numbers."""

import numpy as np
import show

np.seterr(over="ignore")
rows = []
for x in [2049.0, 2051.0, 65519.0, 65520.0, 1e-3, 1e-5, 1e-6, 1e-7, 2e-8]:
    stored = np.float16(x)
    if np.isinf(stored):
        kind = "overflow"
    elif stored == 0:
        kind = "underflow"
    else:
        kind = "subnormal" if stored < np.finfo(np.float16).smallest_normal else "normal"
    decimals = 0 if x > 1 else 9
    off_percent = 100 * abs(np.float64(stored) - x) / x
    rows.append(show.row((x, decimals), (stored, decimals), kind, (off_percent, 2)))
print(show.table(["number", "in f16", "what it is", "off by %"], rows))

x, halvings = np.float16(1), 0
while x > 0:
    x /= np.float16(2)
    halvings += 1
print(f"1 is halved to zero in {halvings} steps")
