"""The same penalty in another library: the weights agree once you know which class it counts."""

import data
import numpy as np
import show
from sklearn.linear_model import LogisticRegression

frame = data.penguins_frame()
gentoos = frame[(frame.species == "Gentoo") & frame.sex.notna()]
x = gentoos[["bill_depth_mm", "body_mass_g"]].to_numpy()
z = (x - x.mean(axis=0)) / x.std(axis=0)
male = (gentoos.sex == "male").to_numpy().astype(int)
for question, y in [("is it male?", male), ("is it female?", 1 - male)]:
    ours = LogisticRegression(C=1.0, solver="newton-cholesky", tol=1e-12).fit(z, y).coef_[0]
    # linfa is a Rust library: here its weights come from its method, for the more frequent class.
    positive = np.bincount(y).argmax()
    method = LogisticRegression(C=1.0, solver="lbfgs", tol=1e-10, max_iter=1000)
    theirs = method.fit(z, y == positive).coef_[0]
    apart = np.abs((theirs if positive == 1 else -theirs) - ours).max()
    print(question)
    print(f"  ours, class 1           weights {show.vector(ours, 4)}")
    print(f"  linfa 0.8.1, class {positive}    weights {show.vector(theirs, 4)}")
    print(f"  largest difference, the class set right  {show.fixed(apart, 6)}")
