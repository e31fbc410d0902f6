"""The share of the flock from 185 to 195 mm: counted, and as an area under the density."""

import data
import numpy as np
import show
from sklearn.neighbors import KernelDensity

flippers_mm = data.penguins_column("flipper_length_mm")
counted = np.mean((flippers_mm >= 184.5) & (flippers_mm <= 195.5))
model = KernelDensity(bandwidth=4.0).fit(flippers_mm[:, None])
places = np.linspace(184.5, 195.5, 111)
area = np.trapezoid(np.exp(model.score_samples(places[:, None])), places)
print("counted          ", show.fixed(counted, 4))
print("area, hills 4 mm ", show.fixed(area, 4))
