"""A correlation of zero between two columns of which one decides the other completely."""

import numpy as np
import show

x = np.array([-3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0])
for name, y in [("y = 2x + 1", 2 * x + 1), ("y = x²", x**2)]:
    print(f"{name:<10}  y = {show.vector(y, 0)}")
    print("            correlation", show.fixed(np.corrcoef(x, y)[0, 1], 4))
