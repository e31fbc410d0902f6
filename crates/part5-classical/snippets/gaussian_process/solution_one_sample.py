"""One sample with a pencil: the guess beside it, and its doubt."""

import numpy as np
import show


def from_one(amplitude, noise, covariance, target):
    # yours: the weight of the sample, then both
    weight = covariance / (amplitude**2 + noise**2)
    return weight * target, np.sqrt(amplitude**2 - weight * covariance)
    # end


guess = 1.2  # yours: amplitude 2, noise 1, covariance 3 to the sample, target 2
variance = 2.2  # yours: what the sample leaves of 4
print(f"by pencil   {show.fixed(guess, 3)} ± {show.fixed(np.sqrt(variance), 3)}")
guess, std = from_one(2, 1, 3, 2)
print(f"by program  {show.fixed(guess, 3)} ± {show.fixed(std, 3)}")
