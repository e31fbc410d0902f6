"""Dice and intersection over union order all answers alike: one is a bent copy of the other."""

import numpy as np
import show
from sklearn.metrics import f1_score, jaccard_score

rows = []
pixels = np.arange(40)
truth = pixels < 20
# Of 20 pixels of truth the answer has some, and some beside it.
for hit, beside in [(20, 0), (15, 0), (15, 5), (10, 10), (5, 5), (0, 7)]:
    found = (pixels < hit) | ((pixels >= 20) & (pixels < 20 + beside))
    iou, dice = jaccard_score(truth, found), f1_score(truth, found)
    numbers = [show.fixed(number, 4) for number in [iou, dice, 2 * iou / (1 + iou)]]
    rows.append([str(hit), str(beside), *numbers])
print(show.table(["hit", "beside", "IoU", "Dice", "2·IoU / (1 + IoU)"], rows))
