"""A method that borrows the penguin and divides its mass by its flipper."""

from dataclasses import dataclass

import show


@dataclass
class Penguin:
    flipper_mm: float
    mass_g: float

    def g_per_mm(self):
        return self.mass_g / self.flipper_mm


adelie = Penguin(181, 3750)
gentoo = Penguin(230, 5700)
print("Adelie ", show.fixed(adelie.g_per_mm(), 2), "g per mm")
print("Gentoo ", show.fixed(gentoo.g_per_mm(), 2), "g per mm")
