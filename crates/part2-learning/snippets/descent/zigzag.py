"""The zig-zag in numbers: across the valley the sign flips each time, along it little happens."""

import numpy as np
import show

LEARNING_RATE = 0.09

curvatures = np.array([1.0, 20.0])
rows = []
w = np.array([-4.0, 1.5])
for step in range(7):
    slope = curvatures * w
    loss = 0.5 * np.sum(curvatures * w**2)
    rows.append([str(step), *(show.fixed(x, 3) for x in (*w, *slope, loss))])
    w = w - LEARNING_RATE * slope
header = ["step", "w₀ along", "w₁ across", "slope along", "slope across", "loss"]
print(show.table(header, rows))
along, across = 1 - LEARNING_RATE * curvatures
print("each step multiplies w₀ by", show.fixed(along, 2))
print("each step multiplies w₁ by", show.fixed(across, 2))
print("so the limit is 2 / 20 =", show.fixed(2 / curvatures.max(), 2))
