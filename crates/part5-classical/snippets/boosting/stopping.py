"""Early stopping: a validation set ends the rounds, on 20 splits of diabetes."""

import data
import numpy as np
import show
import xgboost

x, y = data.diabetes().data, data.diabetes().target
settings = {"tree_method": "exact", "max_depth": 2, "eta": 0.1}
kept, errors = [], []
for seed in range(20):
    parts = np.split(np.random.default_rng(seed).permutation(442), [262, 342])
    train, judge, test = (xgboost.DMatrix(x[rows], label=y[rows]) for rows in parts)
    watched = {"evals": [(judge, "judge")], "early_stopping_rounds": 20, "verbose_eval": False}
    model = xgboost.train(settings, train, 300, **watched)
    full = xgboost.train(settings, train, 300)
    kept.append(model.best_iteration + 1)
    answers = [full.predict(test, iteration_range=(0, n)) for n in [300, 60]]
    answers.insert(1, model.predict(test, iteration_range=(0, kept[-1])))
    answers.insert(0, y[parts[0]].mean())
    errors.append([np.sqrt(np.mean((answer - y[parts[2]]) ** 2)) for answer in answers])
kept.sort()
print(f"rounds kept: fewest {kept[0]}, median {kept[10]}, most {kept[19]}")
for what, error in zip(["the mean", "300 rounds", "stopped", "60 rounds"], np.mean(errors, axis=0)):
    print(f"{what:<11} held-out error {show.fixed(error, 1)}")
