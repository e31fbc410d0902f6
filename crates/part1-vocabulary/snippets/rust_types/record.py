"""A struct keeps the values of one penguin together; its methods answer questions about it."""

from dataclasses import dataclass, replace

import show


@dataclass
class Penguin:
    species: str = ""
    flipper_mm: float = 0.0
    mass_g: float = 0.0

    def mass_kg(self):
        return self.mass_g / 1000

    def feed(self, fish_g):
        self.mass_g += fish_g


def report(name, penguin):
    flipper_mm, kg = show.fixed(penguin.flipper_mm, 0), show.fixed(penguin.mass_kg(), 2)
    print(f'{name:<8} species "{penguin.species}", flipper {flipper_mm} mm, mass {kg} kg')


first = Penguin("Adelie", 181, 3750)
report("first", first)
first.feed(120)
report("fed", first)

report("other", replace(first, mass_g=3500))
report("unknown", Penguin(mass_g=3250))
