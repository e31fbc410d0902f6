"""A product of 342 small densities is zero to a computer; the sum of their logarithms is not."""

import data
import numpy as np
import show
from scipy.stats import norm

mass_g = data.penguins_column("body_mass_g")
mean, std = norm.fit(mass_g)
products = np.cumprod(norm.pdf(mass_g, mean, std))
print(f"mean {show.fixed(mean, 2)} g, width {show.fixed(std, 2)} g")
print("highest density           ", show.fixed(norm.pdf(mean, mean, std), 6), "per g")
print("product above zero until  ", f"penguin {(products > 0).sum()} of {len(mass_g)}")
with np.errstate(divide="ignore"):
    print("logarithm of the product  ", show.fixed(np.log(products[-1]), 4))
print("sum of the logarithms     ", show.fixed(norm.logpdf(mass_g, mean, std).sum(), 4))
