"""A function that makes functions: each closure keeps the slope and constant it was made with."""

import show


def line(slope, constant):
    return lambda x: slope * x + constant


steep = line(50.0, -5800.0)
flat = line(0.0, 4200.0)
for flipper_mm in [181.0, 230.0]:
    guesses_g = [steep(flipper_mm), flat(flipper_mm)]
    print(f"{show.fixed(flipper_mm, 0)} mm: steep and flat {show.vector(guesses_g, 0)} g")
