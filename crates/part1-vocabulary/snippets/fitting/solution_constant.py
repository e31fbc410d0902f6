"""A model with a bias alone walks to the mean under the squared loss, and nowhere else."""

import data
import show

y = data.penguins_column("body_mass_g") / 1000
bias = 0.0
for _ in range(100):
    bias -= 0.1 * 2 * (bias - y).mean()
print("after 100 steps ", show.fixed(bias, 4), "kg")
print("mean            ", show.fixed(y.mean(), 4), "kg")
print("last loss       ", show.fixed(((bias - y) ** 2).mean(), 4), "kg²")
print("variance        ", show.fixed(y.var(), 4), "kg²")
