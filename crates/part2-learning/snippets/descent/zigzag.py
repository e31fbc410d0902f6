"""The zig-zag in numbers: across the valley the sign flips each time, along it little happens."""

import numpy as np
import show

learning_rate, w = 0.09, np.array([-4.0, 1.5])  # w₀ along the valley, w₁ across
curvatures = np.array([1.0, 20.0])
rows = []
for step in range(7):
    loss, slope = 0.5 * np.sum(curvatures * w**2), curvatures * w
    rows.append(show.row(step, (w, 3), (slope, 3), (loss, 3)))
    w = w - learning_rate * slope
header = ["step", "w₀ along", "w₁ across", "slope along", "slope across", "loss"]
print(show.table(header, rows))
factors = 1 - learning_rate * curvatures
print("each step multiplies w₀ and w₁ by", show.vector(factors, 2))
