"""A mass is missing, impossible or fine: three cases that one `match` tells apart."""

import math


def verdict(mass_g):
    match mass_g:
        case None:
            return "missing"
        case grams if grams > 0:
            return "fine"
        case _:
            return "impossible"


for mass_g in [3750.0, None, -5.0, math.nan]:
    print(verdict(mass_g))
