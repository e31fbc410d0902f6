"""One flock, two histograms: the same bins, moved by half a bin, tell another story."""

import data
import numpy as np
import show

flippers_mm = data.penguins_column("flipper_length_mm")
for first_mm in [165.0, 167.5]:
    print("bins of 5 mm, the first from", show.fixed(first_mm, 1), "mm")
    edges = np.arange(first_mm, 236.0, 5.0)
    counts, _ = np.histogram(flippers_mm, bins=edges)
    print(show.bars([show.fixed(edge, 1) for edge in edges[:-1]], counts, 0, 40))
