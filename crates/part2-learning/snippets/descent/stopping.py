"""A stopping rule looks at the slope: in a flat valley it stops before anything has moved."""

import numpy as np
import show

curvatures = np.array([1e-4, 1.0])  # of the loss ½ (w₁² + w₀² / 10,000)
rows = []
for k in [2, 4, 6, 8]:
    # By formula: after n steps w is its start times (1 − curvature)^n.
    n = np.arange(200_001)[:, None]
    w = np.array([-4.0, 1.5]) * (1 - curvatures) ** n
    flat = np.all(np.abs(curvatures * w) <= 10.0**-k, axis=1)
    steps = int(np.argmax(flat))
    rows.append([f"1e-{k}", show.integer(steps), *(show.fixed(x, 4) for x in w[steps])])
print(show.table(["stopping rule: no slope above", "steps", "w₀", "w₁"], rows))
