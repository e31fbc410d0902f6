"""Three hidden neurons: slopes stop at a closed gate and add up where paths meet."""

import show
import torch

torch.set_default_dtype(torch.float64)
x, y = torch.tensor(1.5, requires_grad=True), 2.0
w = torch.tensor([0.8, -0.5, 0.4], requires_grad=True)  # into the hidden layer
b = torch.tensor([0.1, 0.2, -0.2])
v, c = torch.tensor([1.0, 2.0, -0.5], requires_grad=True), -0.3  # out of it

sums = x * w + b
hidden = torch.relu(sums)
prediction = v @ hidden + c
loss = (prediction - y) ** 2
for number in [sums, hidden, prediction]:
    number.retain_grad()
loss.backward()


def vector(numbers):
    return show.vector(numbers.detach().numpy(), 2)


print(f"sums {vector(sums)}   hidden {vector(hidden)}")
print(f"prediction {show.fixed(prediction.item(), 2)}   loss {show.fixed(loss.item(), 2)}")
print("slope along the prediction", show.fixed(prediction.grad.item(), 2))
print(f"v      {vector(v.grad)}   hidden  {vector(hidden.grad)}")
print(f"sums   {vector(sums.grad)}   w       {vector(w.grad)}")
print(f"x      {vector(sums.grad * w)}, added up {show.fixed(x.grad.item(), 2)}")
