"""A typing error stands far from every hill: the log-density says so when the density is 0."""

import data
import numpy as np
import show
from sklearn.neighbors import KernelDensity

flippers_mm = data.penguins_column("flipper_length_mm")[:, None]
bells = KernelDensity(bandwidth=4.0).fit(flippers_mm)
boxes = KernelDensity(bandwidth=4.0, kernel="tophat").fit(flippers_mm)
rows = []
for flipper_mm in [190.0, 165.0, 250.0, 1890.0]:
    log_density, with_boxes = [model.score_samples([[flipper_mm]])[0] for model in (bells, boxes)]
    density = np.exp(log_density)
    rows.append(show.row((flipper_mm, 0), (density, 6), ([log_density, with_boxes], 2)))
print(show.table(["flipper mm", "density", "log-density", "log-density, box hills"], rows))
