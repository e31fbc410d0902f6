"""A question to every penguin gives a mask; the mask counts, selects, and combines with others."""

import data
import show

flipper_mm, mass_g = data.penguins_matrix(["flipper_length_mm", "body_mass_g"]).T

long = flipper_mm > 206.0
heavy = mass_g > 5000.0
print("flippers", show.vector(flipper_mm[149:153], 0))
print("long?   ", show.vector(long[149:153], 0))

print("mask of shape", show.shape(long))
print(f"long {long.sum()}, heavy {heavy.sum()}, both {(long & heavy).sum()}")

print(f"mean mass of all   {show.fixed(mass_g.mean(), 0)} g")
print(f"  of the long      {show.fixed(mass_g[long].mean(), 0)} g")
print(f"  of the others    {show.fixed(mass_g[~long].mean(), 0)} g")
