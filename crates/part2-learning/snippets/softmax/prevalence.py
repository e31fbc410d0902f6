"""1,599 wines in three classes of very unequal size, and the class weights that even them out."""

import data
import numpy as np
import show
from sklearn.utils.class_weight import compute_class_weight

# Marks from 3 to 8 by a panel of tasters: up to 4 is poor, from 7 on is good.
y = np.digitize(data.wine_quality().target, [4.5, 6.5])
weights = compute_class_weight("balanced", classes=np.arange(3), y=y)
rows = []
for name, wines, weight in zip(["poor", "ordinary", "good"], np.bincount(y), weights):
    prevalence = show.percent(wines / len(y), 1)
    rows.append(show.row(name, wines, prevalence, (weight, 3), (weight * wines, 1)))
print(f"class imbalance among {show.integer(len(y))} wines")
print(show.table(["class", "wines", "prevalence", "class weight", "wines times weight"], rows))
