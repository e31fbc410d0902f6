"""A typing error stands far from every hill: the log-density says so when the density is 0."""

import data
import numpy as np
import show
from sklearn.neighbors import KernelDensity

flipper_mm = data.penguins_column("flipper_length_mm")
x = flipper_mm[:, None]
gaussian = KernelDensity(bandwidth=4.0).fit(x)
box = KernelDensity(bandwidth=4.0, kernel="tophat").fit(x)
rows = []
for flipper in [190.0, 165.0, 250.0, 1890.0]:
    log_density = gaussian.score_samples([[flipper]])[0]
    rows.append([show.fixed(flipper, 0), show.fixed(np.exp(log_density), 6),
                 show.fixed(log_density, 2), show.fixed(box.score_samples([[flipper]])[0], 2)])
print(show.table(["flipper mm", "density", "log-density", "log-density, box hills"], rows))
