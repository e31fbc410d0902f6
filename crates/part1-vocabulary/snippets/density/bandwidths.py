"""The width of the hills decides what you see: twenty-three peaks, two, or one."""

import data
import numpy as np
import show
from scipy.signal import find_peaks
from sklearn.neighbors import KernelDensity

flipper_mm = data.penguins_column("flipper_length_mm")
places = np.arange(1600, 2450) / 10  # every tenth of a millimeter from 160 to 244.9
rows = []
for bandwidth in [0.5, 1.0, 3.0, 6.0, 12.0]:
    model = KernelDensity(bandwidth=bandwidth).fit(flipper_mm[:, None])
    density = np.exp(model.score_samples(places[:, None]))
    peaks, _ = find_peaks(density)
    highest = places[density.argmax()]
    area = np.trapezoid(density, places)
    rows.append([show.fixed(bandwidth, 1), str(len(peaks)), show.fixed(highest, 1),
                 show.fixed(density.max(), 4), show.fixed(area, 4)])
print(show.table(["bandwidth mm", "peaks", "highest at mm", "its height", "area"], rows))
