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
loss = error**2
numbers = {"w": w, "product": product, "prediction": prediction, "error": error, "loss": loss}
for number in numbers.values():
    number.retain_grad()
loss.backward()
for name, number in numbers.items():
    value, slope = show.fixed(number.item(), 4), show.fixed(number.grad.item(), 4)
    print(f"{name:<10}  value {value:>7}  slope {slope:>7}")


def loss_at(w):
    return (w * x + b - y) ** 2


measured = (loss_at(2.0 + 1e-5) - loss_at(2.0 - 1e-5)) / 2e-5
print(f"measured along w          slope {show.fixed(measured, 4):>7}")
