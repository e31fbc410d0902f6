"""One flock, two histograms: the same bins, moved by half a bin, tell another story."""

import data
import numpy as np
import show

flipper_mm = data.penguins_column("flipper_length_mm")
for first_edge in [170.0, 172.5]:
    edges = np.arange(first_edge - 5.0, 236.0, 5.0)
    counts, _ = np.histogram(flipper_mm, bins=edges)
    labels = [show.fixed(edge, 1) for edge in edges[:-1]]
    print("bins of 5 mm, one of them starting at", show.fixed(first_edge, 1))
    print(show.bars(labels, counts, 0, 40))
