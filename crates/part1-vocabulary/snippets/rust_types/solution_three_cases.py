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


print("3750 g   ", verdict(3750.0))
print("no entry ", verdict(None))
print("-5 g     ", verdict(-5.0))
print("NaN      ", verdict(math.nan))
