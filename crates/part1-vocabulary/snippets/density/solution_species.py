"""The two humps are species: each species alone has one peak."""

import data
import numpy as np
import show
from scipy.signal import find_peaks
from sklearn.neighbors import KernelDensity

places = np.arange(1600, 2450) / 10
for species in ["Adelie", "Chinstrap", "Gentoo"]:
    flippers_mm = data.penguins_column("flipper_length_mm", species=species)
    model = KernelDensity(bandwidth=4.0).fit(flippers_mm[:, None])
    density = np.exp(model.score_samples(places[:, None]))
    peaks, _ = find_peaks(density)
    at = show.vector(places[peaks], 1)
    print(f"{species:<9}  {len(flippers_mm):>3} penguins  peaks at {at} mm")
