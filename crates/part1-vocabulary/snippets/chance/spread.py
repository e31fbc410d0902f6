"""The spread of five body masses by hand: their variance and their standard deviation."""

import numpy as np
import show

mass_g = np.array([3750, 3800, 3250, 3450, 3650])
deviation = mass_g - mass_g.mean()
rows = [show.row((row, 0)) for row in zip(mass_g, deviation, deviation**2)]
rows.append(show.row("Σ", ([deviation.sum(), (deviation**2).sum()], 0)))
print(show.table(["mass g", "deviation g", "its square g²"], rows) + "\n")

for name, ddof in [("n", 0), ("n − 1", 1)]:
    print(f"divided by {name}:")
    print("  variance           ", show.fixed(np.var(mass_g, ddof=ddof), 0), "g²")
    print("  standard deviation ", show.fixed(np.std(mass_g, ddof=ddof), 2), "g")
