"""The widest street between Adelie and Gentoo, from three birds and three equations."""

import data
import numpy as np
import show
from sklearn.svm import SVC

birds, gentoo = data.two_species(["bill_depth_mm", "body_mass_g"], 0, 2)
x = (birds - birds.mean(axis=0)) / birds.std(axis=0)
y = 2.0 * gentoo - 1  # −1 or 1

model = SVC(kernel="linear", C=1e6, tol=1e-8).fit(x, y)
for i in model.support_:
    side = show.fixed(y[i], 0)
    print(f"bird {i:>3}: {birds[i, 0]:.1f} mm, {birds[i, 1]:.0f} g, side {side}")
w, b = model.coef_[0], model.intercept_[0]
print(f"w {show.vector(w, 4)}, b {show.fixed(b, 4)}")
print("hard margin, half of the street: 1 / ‖w‖ =", show.fixed(1 / np.linalg.norm(w), 4))
for factor in [1, 10]:
    least = np.min((x @ (w * factor) + b * factor) * y)
    distance = least / np.linalg.norm(w * factor)
    least, distance = show.fixed(least, 4), show.fixed(distance, 4)
    print(f"times {factor:>2}: least margin {least:>7}, least distance {distance}")
