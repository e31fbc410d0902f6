"""Months on a circle: December and January are neighbors, January and July are opposites."""

import numpy as np
import show


def cyclic(month):
    angle = 2 * np.pi * month / 12
    return np.array([np.sin(angle), np.cos(angle)])


for name, month in [("December", 12), ("February", 2), ("July", 7)]:
    gap = np.linalg.norm(cyclic(month) - cyclic(1))
    print(f"{name:<8}  {show.vector(cyclic(month), 4)}  from January {show.fixed(gap, 4)}")
