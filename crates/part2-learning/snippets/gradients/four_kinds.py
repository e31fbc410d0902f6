"""Derivative, gradient, Jacobian, Hessian: one model of three penguins, four kinds of slope."""

import numpy as np
import show

# Flipper in cm from 20 cm on, and mass in kg, of three penguins.
flipper_cm, mass_kg = np.array([-1.9, 1.1, 3.0]), np.array([3.75, 4.5, 5.7])

# The four by formula: the predictions are x @ w with a column of ones.
x = np.column_stack([flipper_cm, np.ones(3)])
w = np.array([0.1, 4.0])  # weight, bias
gradient = 2 / 3 * x.T @ (x @ w - mass_kg)
hessian = 2 / 3 * x.T @ x
print("gradient of the loss, (2,):", show.vector(gradient, 4))
print(f"Jacobian of the predictions, {show.shape(x)}:")
print(show.matrix(x, 4))
print(f"Hessian of the loss = Jacobian of its gradient, {show.shape(hessian)}:")
print(show.matrix(hessian, 4))
