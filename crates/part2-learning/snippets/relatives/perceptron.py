"""The perceptron stops where a line divides the classes, and wanders forever where none does."""

import data
import show
from sklearn.linear_model import Perceptron


def report(name, n_epochs, x, y):
    z = (x - x.mean(axis=0)) / x.std(axis=0)
    w, b, rounds, corrected = 0 * z[0], 0.0, 0, 1
    while rounds < n_epochs and corrected:
        rounds, corrected = rounds + 1, 0
        for row, sign in zip(z, 2 * y - 1):
            if sign * (row @ w + b) <= 0:
                w, b, corrected = w + sign * row, b + sign, corrected + 1
    model = Perceptron(shuffle=False, tol=None, max_iter=rounds).fit(z, y)
    print(f"{name} perceptron after round {show.integer(rounds)}")
    wrong = (model.predict(z) != y).sum()
    print(f"  corrected in that round {corrected}, wrong now {wrong} of {len(y)}")
    intercept = show.fixed(model.intercept_[0], 0)
    print(f"  weights {show.vector(model.coef_[0], 2)} intercept {intercept}")


columns = ["bill_depth_mm", "body_mass_g"]
x, species = data.penguins_by_species(columns)
report("Adelie or Gentoo?", 1000, x[species != 1], species[species != 1] // 2)
frame = data.penguins_frame()
gentoos = frame[(frame.species == "Gentoo") & frame.sex.notna()]
male = (gentoos.sex == "male").to_numpy().astype(int)
for n_epochs in [998, 999, 1000]:
    report("female or male?", n_epochs, gentoos[columns].to_numpy(), male)
