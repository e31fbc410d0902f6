"""Three stumps by hand, each fitted to what is left of eight masses."""

import numpy as np
import show

flipper_mm = np.array([181, 186, 190, 195, 200, 210, 217, 230.0])
mass_g = np.array([3750, 3800, 3650, 3325, 4050, 4200, 4875, 5700.0])
prediction = np.full(8, mass_g.mean())
print("mean", show.fixed(mass_g.mean(), 2))
for n_stumps in range(1, 4):
    left = mass_g - prediction
    squares = [left[:k].var() * k + left[k:].var() * (8 - k) for k in range(1, 8)]
    k = int(np.argmin(squares)) + 1
    below, above = left[:k].mean(), left[k:].mean()
    prediction[:k] += below
    prediction[k:] += above
    print(f"\nleft      {show.vector(left, 0)}")
    threshold = show.fixed((flipper_mm[k - 1] + flipper_mm[k]) / 2, 1)
    sides = f"below {show.fixed(below, 1)} g, above {show.fixed(above, 1)} g"
    print(f"stump {n_stumps}   {threshold} mm: {sides}")
    print(f"predicts  {show.vector(prediction, 0)}")
    print(f"squares left, mean {show.fixed(((mass_g - prediction) ** 2).mean(), 0)} g²")
