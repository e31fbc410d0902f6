"""Two numbers are a place on a map or a step across it; steps can be added, scaled and measured."""

import numpy as np
import show

# Two places, in meters east and north of the hut.
nest = np.array([3.0, 1.0])
shore = np.array([7.0, 4.0])

way = shore - nest
print("the way from nest to shore    ", show.vector(way, 1))
print("the nest, then half the way   ", show.vector(nest + 0.5 * way, 1))
# Pythagoras: the squares of both legs, added, are the square of the straight line.
length = np.sqrt(way[0] ** 2 + way[1] ** 2)
print("how long the way is           ", show.fixed(length, 1))

# The same with four numbers: from one penguin to another, in mm and g.
adelie = np.array([39.1, 18.7, 181.0, 3750.0])
gentoo = np.array([46.1, 13.2, 211.0, 4500.0])
print("from the Adelie to the Gentoo ", show.vector(gentoo - adelie, 1))
print("the penguin halfway between   ", show.vector(0.5 * (adelie + gentoo), 2))
