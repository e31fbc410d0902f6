"""The width of the hills decides what you see: twenty-three peaks, two, or one."""

import data
import numpy as np
import show
from scipy.signal import find_peaks
from sklearn.neighbors import KernelDensity

flippers_mm = data.penguins_column("flipper_length_mm")
places = np.arange(1600, 2450) / 10  # every tenth of a millimeter from 160 to 244.9
rows = []
for bandwidth in [0.5, 1.0, 3.0, 6.0, 12.0]:
    model = KernelDensity(bandwidth=bandwidth).fit(flippers_mm[:, None])
    density = np.exp(model.score_samples(places[:, None]))
    peaks, _ = find_peaks(density)
    rows.append(show.row((bandwidth, 1), len(peaks), (density.max(), 4)))
print(show.table(["bandwidth mm", "peaks", "height of the highest"], rows))
