"""Catastrophic cancellation: the variance of penguins' years and masses, by two formulas."""

from fractions import Fraction

import data
import numpy as np
import show


def added(x):
    return np.cumsum(x)[-1]  # one after the other


def one_pass(x):
    n = x.dtype.type(len(x))
    return added(x * x) / n - (added(x) / n) * (added(x) / n)


def two_passes(x):
    n = x.dtype.type(len(x))
    mean = added(x) / n
    return added((x - mean) * (x - mean)) / n


def exact(x):
    whole = [Fraction(value) for value in x.tolist()]
    mean = sum(whole) / len(whole)
    return float(sum((value - mean) ** 2 for value in whole) / len(whole))


years = data.penguins_column("year")
masses = data.penguins_column("body_mass_g")
cases = {
    "years, f32": years.astype(np.float32),
    "years, f64": years,
    "masses, f64": masses,
    "+ 1.8e12": masses + 1.8e12,
}
rows = [show.row(k, ([exact(x), one_pass(x), two_passes(x)], 3)) for k, x in cases.items()]
print(show.table(["variance of", "exact", "one pass", "two passes"], rows))
