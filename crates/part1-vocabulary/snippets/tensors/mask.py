"""A question to every penguin gives a mask; the mask counts, selects, and combines with others."""

import data
import show

table = data.penguins_matrix(["flipper_length_mm", "body_mass_g"])
flipper_mm, mass_g = table[:, 0], table[:, 1]

long = flipper_mm > 206.0
heavy = mass_g > 5000.0
print("first flippers   ", show.vector(flipper_mm[:4], 0))
print("longer than 206? ", show.vector(long[:4], 0))
print("mask of shape    ", show.shape(long))
print("long flippers    ", long.sum())
print("heavy            ", heavy.sum())
print("long and heavy   ", (long & heavy).sum())
print("heavy, not long  ", (heavy & ~long).sum())

print(f"mean mass, all    {show.fixed(mass_g.mean(), 0)} g")
print(f"  long flippers   {show.fixed(mass_g[long].mean(), 0)} g")
print(f"  the others      {show.fixed(mass_g[~long].mean(), 0)} g")
