"""A model with a bias alone walks to the mean under the squared loss."""

import data
import numpy as np
import show

y = data.penguins_column("body_mass_g") / 1000
bias = 0.0
for _ in range(100):
    bias -= 0.1 * 2 * (bias - y).mean()
loss = ((bias - y) ** 2).mean()
print("end of the walk ", show.fixed(bias, 4), "kg")
print("mean            ", show.fixed(y.mean(), 4), "kg")
print("loss there      ", show.fixed(loss, 4), "kg²")
print("variance        ", show.fixed(y.var(), 4), "kg²")
print("the root        ", show.fixed(np.sqrt(loss) * 1000, 0), "g")
