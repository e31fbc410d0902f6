"""A line through 151 Adelies with one typing error: squares tip it over, Huber does not."""

import data
import numpy as np
import show
from scipy.optimize import minimize
from scipy.special import huber

frame = data.penguins_frame()
adelie = frame[frame.species == "Adelie"].dropna(subset=["flipper_length_mm", "body_mass_g"])
x, y = adelie.flipper_length_mm.to_numpy(), adelie.body_mass_g.to_numpy() / 1000
typed = y.copy()
typed[0] *= 10  # 37.5 kg


def huber_slope(y):
    """The slope of the line with the smallest Huber loss, in grams a millimeter."""
    z = (x - x.mean()) / x.std()
    cost = lambda line: huber(0.3, line[0] * z + line[1] - y).mean()
    return 1000 * minimize(cost, [0.0, 3.7], tol=1e-9).x[0] / x.std()


print("squared, as measured    ", show.fixed(1000 * np.polyfit(x, y, 1)[0], 2), "g a mm")
print("squared, with the error ", show.fixed(1000 * np.polyfit(x, typed, 1)[0], 2), "g a mm")
print("Huber, as measured    ", show.fixed(huber_slope(y), 2), "g a mm")
print("Huber, with the error ", show.fixed(huber_slope(typed), 2), "g a mm")
