"""A third type keeps the trait: a step from one guess to another, and no other line changes."""

from dataclasses import dataclass

import show

# Four penguins: flipper in mm, mass in g.
PENGUINS = [(181.0, 3750.0), (192.0, 3500.0), (211.0, 4500.0), (230.0, 5700.0)]


@dataclass
class Step:
    border_mm: float
    below_g: float
    above_g: float

    def guess_g(self, flipper_mm):
        return self.below_g if flipper_mm < self.border_mm else self.above_g


def largest_miss(guesser):
    return max(abs(guesser.guess_g(mm) - g) for mm, g in PENGUINS)


step = Step(206.0, 3700.0, 5100.0)
print("the step  largest miss", show.fixed(largest_miss(step), 1), "g")
