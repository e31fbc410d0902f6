"""Walking downhill: measure how the loss slopes at two numbers, move both against it, repeat."""

import data
import numpy as np
import show
from sklearn.linear_model import LinearRegression

flipper_mm, mass_g = data.penguins_matrix(["flipper_length_mm", "body_mass_g"]).T
x, y = flipper_mm / 10 - 20, mass_g / 1000  # cm beyond 20, and kg


def loss(weight, bias):
    return ((weight * x + bias - y) ** 2).mean()


learning_rate, nudge = 0.1, 0.001  # hyperparameters of the training
weight, bias = 0.0, 0.0
rows = []
for step in range(101):
    slope_weight = (loss(weight + nudge, bias) - loss(weight - nudge, bias)) / (2 * nudge)
    slope_bias = (loss(weight, bias + nudge) - loss(weight, bias - nudge)) / (2 * nudge)
    if step in [0, 1, 2, 5, 10, 20, 50, 100]:
        here = loss(weight, bias)
        root_g = np.sqrt(here) * 1000
        slopes = [slope_weight, slope_bias]
        rows.append(show.row(step, ([weight, bias, here], 4), (root_g, 0), (slopes, 4)))
    weight -= learning_rate * slope_weight
    bias -= learning_rate * slope_bias
header = ["step", "weight", "bias", "loss kg²", "root g", "slope in weight", "in bias"]
print(show.table(header, rows))
exact = LinearRegression().fit(x[:, None], y)
print(f"by formula: weight {show.fixed(exact.coef_[0], 4)}, bias {show.fixed(exact.intercept_, 4)}")
