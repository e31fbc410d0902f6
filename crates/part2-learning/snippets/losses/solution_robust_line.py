"""A line through 151 Adelies with one typing error: squares tip it over, Huber does not."""

import data
import numpy as np
import show
from scipy.optimize import minimize
from scipy.special import huber

frame = data.penguins_frame()
adelie = frame[frame.species == "Adelie"].dropna(subset=["flipper_length_mm", "body_mass_g"])
x, y = adelie.flipper_length_mm.to_numpy(), adelie.body_mass_g.to_numpy()
typed = y.copy()
typed[0] *= 10  # 37,500 g


def huber_slope(y):
    """The slope of the line with the smallest Huber loss of kilograms, back in grams per mm."""
    z = (x - x.mean()) / x.std()
    cost = lambda line: huber(0.3, line[0] * z + line[1] - y / 1000).mean()
    return 1000 * minimize(cost, [0.0, 3.7], tol=1e-9).x[0] / x.std()


rows = [
    show.row("squared", ([np.polyfit(x, masses, 1)[0] for masses in (y, typed)], 2)),
    show.row("Huber", ([huber_slope(masses) for masses in (y, typed)], 2)),
]
print(show.table(["slope in g per mm", "as measured", "one error"], rows))
