"""Walking downhill: measure how the loss slopes at two numbers, move both against it, repeat."""

import data
import show
from sklearn.linear_model import LinearRegression

# Flippers in cm beyond 20, masses in kg: numbers of similar size walk better.
flipper_mm, mass_g = data.penguins_matrix(["flipper_length_mm", "body_mass_g"]).T
x, y = flipper_mm / 10 - 20, mass_g / 1000


def loss(weight, bias):
    return ((weight * x + bias - y) ** 2).mean()


learning_rate, nudge = 0.1, 0.001
weight, bias = 0.0, 0.0
rows = []
for step in range(101):
    slope_weight = (loss(weight + nudge, bias) - loss(weight - nudge, bias)) / (2 * nudge)
    slope_bias = (loss(weight, bias + nudge) - loss(weight, bias - nudge)) / (2 * nudge)
    if step in [0, 1, 2, 5, 10, 20, 50, 100]:
        numbers = [weight, bias, loss(weight, bias), slope_weight, slope_bias]
        rows.append([str(step), *(show.fixed(value, 4) for value in numbers)])
    weight -= learning_rate * slope_weight
    bias -= learning_rate * slope_bias
print(show.table(["step", "weight", "bias", "loss kg²", "slope in weight", "slope in bias"], rows))
exact = LinearRegression().fit(x[:, None], y)
print(f"by formula: weight {show.fixed(exact.coef_[0], 4)}, bias {show.fixed(exact.intercept_, 4)}")
print("in g and mm: weight", show.fixed(weight * 100, 2))
