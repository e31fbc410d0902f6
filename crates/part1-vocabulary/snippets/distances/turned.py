"""From distance to similarity: the order turns around, and the ends move."""

import numpy as np
import show

# Bill length and bill depth in mm.
adelie = np.array([41.1, 17.5])
others = {
    "itself": adelie,
    "another Adelie": np.array([41.1, 17.6]),
    "a Gentoo": np.array([45.1, 14.5]),
    "a long-billed Gentoo": np.array([59.6, 17.0]),
}
rows = []
for name, bill in others.items():
    d = np.linalg.norm(adelie - bill)
    rows.append(show.row(name, ([d, 1 / (1 + d), np.exp(-d)], 4)))
print(show.table(["compared with", "distance d", "1 / (1 + d)", "e to the −d"], rows))
