"""Two types that guess a mass, one trait that both keep, and a function that takes either."""

from dataclasses import dataclass

import show

# Four penguins: flipper in mm, mass in g.
PENGUINS = [(181.0, 3750.0), (192.0, 3500.0), (211.0, 4500.0), (230.0, 5700.0)]


@dataclass
class Constant:
    value: float

    def guess_g(self, flipper_mm):
        return self.value


@dataclass
class Line:
    slope: float
    constant: float

    def guess_g(self, flipper_mm):
        return self.slope * flipper_mm + self.constant


def largest_miss(guesser):
    """Takes anything that has `guess_g`; Python finds out when it calls it."""
    return max(abs(guesser.guess_g(mm) - g) for mm, g in PENGUINS)


line = Line(50.0, -5800.0)
print("always the mean  largest miss", show.fixed(largest_miss(Constant(4362.5)), 1), "g")
print("the line         largest miss", show.fixed(largest_miss(line), 1), "g")
