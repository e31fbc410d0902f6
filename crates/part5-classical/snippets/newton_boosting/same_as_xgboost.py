"""Eight penguins, one tree and ten: the same numbers as XGBoost 3.2."""

import numpy as np
import show
import xgboost

x = np.array([[181.0], [186.0], [190.0], [195.0], [200.0], [210.0], [217.0], [230.0]])
y = np.array([3.75, 3.8, 3.65, 3.325, 4.05, 4.2, 4.875, 5.7])
samples = xgboost.DMatrix(x, label=y)
settings = {"tree_method": "exact", "max_depth": 2, "eta": 0.3, "base_score": 4.0}
for n_rounds in [1, 10]:
    model = xgboost.train(settings, samples, n_rounds)
    print(f"{n_rounds:>2} rounds: {show.vector(model.predict(samples), 5)}")
print("gain of the first split:", show.fixed(model.trees_to_dataframe()["Gain"][0], 5))
