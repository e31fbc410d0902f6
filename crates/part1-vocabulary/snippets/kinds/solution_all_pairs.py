"""The ranking by flipper length on all penguins: the share of pairs in the right order."""

import data
import numpy as np
import show

flipper_mm, mass_g = data.penguins_matrix(["flipper_length_mm", "body_mass_g"]).T
a, b = np.tril_indices(len(mass_g), k=-1)
flipper, mass = flipper_mm[a] - flipper_mm[b], mass_g[a] - mass_g[b]
differ = mass != 0
pairs = differ.sum()
right = (flipper * mass > 0).sum()
tied = (differ & (flipper == 0)).sum()
print("pairs with different masses ", show.integer(pairs))
print("in the right order          ", show.integer(right))
print("with equal flippers         ", show.integer(tied))
print("share, equal ones half      ", show.fixed((right + 0.5 * tied) / pairs, 4))
