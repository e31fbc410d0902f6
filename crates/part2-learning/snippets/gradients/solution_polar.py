"""The Jacobian of polar coordinates, and the factor by which it stretches areas: the radius."""

import numpy as np
import show

for radius in [1.0, 2.0, 5.0]:
    # By formula: the columns are the slopes along the radius and along the angle.
    cos, sin = np.cos(0.5), np.sin(0.5)
    slopes = np.array([[cos, -radius * sin], [sin, radius * cos]])
    print(f"radius {show.fixed(radius, 0)}, angle 0.5")
    print(show.matrix(slopes, 4))
    print("determinant", show.fixed(np.linalg.det(slopes), 4))
