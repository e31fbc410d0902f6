"""A function from flipper length to body mass, on four penguins, and its slope."""

import numpy as np
import show

# Four of the Palmer penguins.
flipper_mm = np.array([181, 192, 211, 230])
scale_g = np.array([3750, 3500, 4500, 5700])


def mass_g(flipper_mm):
    """Numbers in, numbers out: the body mass that this line gives to a flipper length."""
    return 50 * flipper_mm - 5800


guess_g = mass_g(flipper_mm)
columns = [flipper_mm, guess_g, scale_g, guess_g - scale_g]
rows = [[show.fixed(x, 0) for x in row] for row in zip(*columns)]
print(show.table(["flipper mm", "function says g", "scale says g", "miss g"], rows) + "\n")

for start, end in [(190, 191), (190, 210)]:
    rise, run = mass_g(end) - mass_g(start), end - start
    slope = show.fixed(rise / run, 0)
    print(f"from {start} to {end} mm: rise {rise} g, run {run} mm, slope {slope} g per mm")
