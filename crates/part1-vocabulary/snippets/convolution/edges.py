"""More light changes every pixel of a photograph, and no difference between two neighbors."""

import data
import numpy as np
import show

photograph = data.photograph()
seven = photograph[50, 22:29]  # at the border of a roof
print("seven neighbors       ", show.vector(seven, 0))
print("each minus the one before ", show.vector(np.diff(seven), 0) + "\n")

rows = []
photographs = {"as it is": photograph, "+ 40": photograph + 40, "× 0.5": photograph * 0.5}
for name, image in photographs.items():
    steps = np.abs(np.diff(image, axis=1))
    rows.append(show.row(name, ([image.mean(), steps.mean()], 2), (steps >= 40).sum()))
header = ["photograph", "mean pixel", "mean step, without sign", "steps of 40 or more"]
print(show.table(header, rows))
