"""The perceptron stops where a line divides the classes, and wanders forever where none does."""

import data
import show
from sklearn.linear_model import Perceptron


def perceptron(classes, x, y):
    z = (x - x.mean(axis=0)) / x.std(axis=0)
    w, b = 0 * z[0], 0.0
    for round in range(1, 1001):
        corrected = 0
        for bird, sign in zip(z, 2 * y - 1):
            if sign * (bird @ w + b) <= 0:
                w, b, corrected = w + sign * bird, b + sign, corrected + 1
        if corrected == 0 or round > 997:
            model = Perceptron(shuffle=False, tol=None, max_iter=round).fit(z, y)
            wrong = (model.predict(z) != y).sum()
            print(f"{classes}, round {show.integer(round)}: corrected {corrected}")
            print(f"  wrong now {wrong}, weights {show.vector(model.coef_[0], 2)}")
        if corrected == 0:
            break


columns = ["bill_depth_mm", "body_mass_g"]
x, species = data.penguins_by_species(columns)
perceptron("Adelie or Gentoo", x[species != 1], species[species != 1] // 2)
frame = data.penguins_frame()
gentoos = frame[(frame.species == "Gentoo") & frame.sex.notna()]
male = (gentoos.sex == "male").to_numpy().astype(int)
perceptron("female or male Gentoo", gentoos[columns].to_numpy(), male)
