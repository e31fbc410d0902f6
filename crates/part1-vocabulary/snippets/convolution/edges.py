"""More light changes every pixel of a photograph, and no difference between two neighbors."""

import data
import numpy as np
import show

photograph = data.photograph()
seven = photograph[50, 22:29]  # at the border of a roof
print("seven neighbors           ", show.vector(seven, 0))
print("each minus the one before     ", show.vector(np.diff(seven), 0) + "\n")

rows = []
brighter, halved = photograph + 40, photograph * 0.5
for name, image in [("as it is", photograph), ("+ 40", brighter), ("× 0.5", halved)]:
    edges = np.diff(image, axis=1)
    strong = show.integer((np.abs(edges) >= 40).sum())
    means = [show.fixed(x, 2) for x in (image.mean(), np.abs(edges).mean())]
    rows.append([name, *means, strong])
header = ["photograph", "mean pixel", "mean step, without sign", "steps of 40 or more"]
print(show.table(header, rows))
