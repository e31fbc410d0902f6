"""Two boxes around one cat: how much of them overlaps, and when does it count as found?"""

import numpy as np
import show
from sklearn.metrics import jaccard_score


def pixels(left, top, right, bottom):
    """The box as a mask of 100 × 100 pixels."""
    mask = np.zeros((100, 100), dtype=bool)
    mask[top:bottom, left:right] = True
    return mask.ravel()


truth = (10, 10, 50, 40)  # left, top, right, bottom
for name, found in [
    ("the same box     ", truth),
    ("shifted by 10    ", (20, 10, 60, 40)),
    ("twice as wide    ", (10, 10, 90, 40)),
    ("half of it       ", (10, 10, 30, 40)),
    ("beside it        ", (60, 10, 90, 40)),
]:
    iou = jaccard_score(pixels(*truth), pixels(*found))
    print(f"{name}  IoU {show.fixed(iou, 2)}   found at 0.5: {str(iou >= 0.5).lower()}")
