"""Dice and intersection over union order all answers alike: one is a bent copy of the other."""

import numpy as np
import show
from sklearn.metrics import f1_score, jaccard_score

rows, largest = [], 0
pixels = np.arange(40)
truth = pixels < 20
# Of 20 pixels of truth the answer has some, and some beside it.
for hit, beside in [(20, 0), (15, 0), (15, 5), (10, 10), (5, 5), (0, 7)]:
    found = (pixels < hit) | ((pixels >= 20) & (pixels < 20 + beside))
    iou, dice = jaccard_score(truth, found), f1_score(truth, found)
    largest = max(largest, abs(dice - 2 * iou / (1 + iou)))
    rows.append([str(hit), str(beside), show.fixed(iou, 4), show.fixed(dice, 4)])
print(show.table(["hit", "beside", "IoU", "Dice"], rows))
print("largest difference of Dice from 2·IoU / (1 + IoU) ", show.fixed(largest, 6))
