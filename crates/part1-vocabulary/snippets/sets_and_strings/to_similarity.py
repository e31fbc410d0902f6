"""From distance to similarity: three conversions of the same edit distances."""

import numpy as np
import show

# Names with their edit distance, counted by hand.
pairs = [("marie", "marie", 0), ("marie", "maria", 1), ("jo", "ja", 1), ("marie", "mary", 2)]
rows = []
for a, b, d in pairs:
    longer = max(len(a), len(b))
    similarities = [1 / (1 + d), np.exp(-d), 1 - d / longer]
    rows.append([f"{a}, {b}", str(d), *(show.fixed(s, 4) for s in similarities)])
header = ["names", "d", "1 / (1 + d)", "exp(−d)", "1 − d / longer"]
print(show.table(header, rows))
