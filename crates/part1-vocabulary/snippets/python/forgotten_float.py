"""A mass that came from a file is a text until it is read as a number."""

import show

cell = "3750"  # as it stands in the file
print("text, twice   ", cell * 2)
mass_g = float(cell)
print("number, twice ", show.fixed(mass_g * 2, 0))
