"""The chain rule by hand: four small steps from a weight to a loss, four slopes multiplied back."""

import show
import torch

torch.set_default_dtype(torch.float64)
# A penguin's flipper in decimeters and its mass in kilograms; a weight and a bias.
x, y, b = 1.81, 3.75, -0.5
w = torch.tensor(2.0, requires_grad=True)

product = w * x
prediction = product + b
error = prediction - y
loss = error * error
numbers = [w, product, prediction, error, loss]
for number in numbers:
    number.retain_grad()
loss.backward()

names = ["w", "product", "prediction", "error", "loss"]
local = ["x = 1.81", "1", "1", "2 · error", "–"]
rows = [
    [name, show.fixed(number.item(), 4), slope, show.fixed(number.grad.item(), 4)]
    for name, number, slope in zip(names, numbers, local)
]
print(show.table(["number", "value", "slope of its step", "slope of loss"], rows))


def loss_at(w):
    return (w * x + b - y) ** 2


measured = (loss_at(2.0 + 1e-5) - loss_at(2.0 - 1e-5)) / 2e-5
print("slope of the loss along w, measured ", show.fixed(measured, 4))
