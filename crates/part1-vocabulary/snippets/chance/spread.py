"""The spread of five body masses by hand: their variance and their standard deviation."""

import numpy as np
import show

mass_g = np.array([3750, 3800, 3250, 3450, 3650])
mean = mass_g.mean()
deviation = mass_g - mean
rows = [[show.fixed(x, 0) for x in row] for row in zip(mass_g, deviation, deviation**2)]
rows.append(["Σ", show.fixed(deviation.sum(), 0), show.fixed((deviation**2).sum(), 0)])
print("mean", show.fixed(mean, 0), "g")
print(show.table(["mass g", "deviation g", "its square g²"], rows) + "\n")

for name, divisor, ddof in [("n", 5, 0), ("n − 1", 4, 1)]:
    variance = (deviation**2).sum() / divisor
    print("divided by", name)
    print("  variance           ", show.fixed(variance, 0), "g²")
    print("  standard deviation ", show.fixed(np.sqrt(variance), 2), "g")
    print("  by the library     ", show.fixed(np.std(mass_g, ddof=ddof), 2), "g")
