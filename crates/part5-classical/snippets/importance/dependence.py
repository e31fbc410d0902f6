"""What a tree answers when everyone's bmi is set to a value, beside the patients who have it."""

import data
import numpy as np
import show
from sklearn.inspection import partial_dependence
from sklearn.tree import DecisionTreeRegressor

diabetes = data.diabetes()
model = DecisionTreeRegressor(min_samples_leaf=20).fit(diabetes.data, diabetes.target)
bmi = diabetes.data[:, 2]
grid = np.array([20.0, 24.0, 28.0, 32.0, 36.0])
found = partial_dependence(model, diabetes.data, [2], custom_values={2: grid}, method="brute")
rows = []
for value, answer in zip(grid, found["average"][0]):
    near = np.abs(bmi - value) < 1
    theirs = diabetes.target[near].mean()
    rows.append(show.row((value, 0), int(near.sum()), (theirs, 1), (answer, 1)))
print(show.table(["bmi", "patients within 1", "their progression", "everyone set to it"], rows))
