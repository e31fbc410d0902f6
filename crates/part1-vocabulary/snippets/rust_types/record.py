"""A struct keeps the values of one penguin together; its methods answer questions about it."""

from dataclasses import dataclass

import show


@dataclass
class Penguin:
    species: str = ""
    mass_g: float = 0.0

    def mass_kg(self):
        return self.mass_g / 1000

    def feed(self, fish_g):
        self.mass_g += fish_g


first = Penguin("Adelie", 3750)
print(f'first  "{first.species}"  {show.fixed(first.mass_kg(), 2)} kg')
first.feed(120)
print(f'fed    "{first.species}"  {show.fixed(first.mass_kg(), 2)} kg')
other = Penguin(mass_g=3250)
print(f'other  "{other.species}"  {show.fixed(other.mass_kg(), 2)} kg')
