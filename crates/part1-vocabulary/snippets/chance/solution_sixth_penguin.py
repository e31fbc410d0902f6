"""A sixth penguin that weighs the mean leaves the mean alone and shrinks the spread."""

import numpy as np
import show

mass_g = np.array([3750, 3800, 3250, 3450, 3650])
for flock in [mass_g, np.append(mass_g, mass_g.mean())]:
    mean, median, std = np.mean(flock), np.median(flock), np.std(flock)
    print(f"{len(flock)} penguins: mean {show.fixed(mean, 0)} g, median {show.fixed(median, 0)} g, "
          f"standard deviation {show.fixed(std, 2)} g")
