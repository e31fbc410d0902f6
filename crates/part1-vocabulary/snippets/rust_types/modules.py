"""Three places to call a function from: a module of this file, a library, the book's library."""

from math import exp

import numpy as np
import show

_THOUSAND = 1000.0  # the underscore asks others to leave it alone


class units:
    @staticmethod
    def kilograms(grams):
        return grams / _THOUSAND


masses_g = [3750.0, 3800.0, 3250.0]
print("units::kilograms ", show.fixed(units.kilograms(masses_g[0]), 2))
print("stats::mean      ", show.fixed(np.mean(masses_g), 1))
print("libm::exp        ", show.fixed(exp(1.0), 4))
