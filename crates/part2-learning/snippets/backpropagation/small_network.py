"""Three hidden neurons: slopes stop at a closed gate and add up where paths meet."""

import show
import torch

torch.set_default_dtype(torch.float64)
x, y = torch.tensor(1.5, requires_grad=True), 2.0
w = torch.tensor([0.8, -0.5, 0.4], requires_grad=True)  # into the hidden layer
b = torch.tensor([0.1, 0.2, -0.2])
v = torch.tensor([1.0, 2.0, -0.5], requires_grad=True)  # out of it
c = -0.3

sums = w * x + b
hidden = torch.relu(sums)
prediction = v @ hidden + c
loss = (prediction - y) ** 2
for number in [sums, hidden, prediction]:
    number.retain_grad()
print("sums       ", show.vector(sums.detach().numpy(), 2))
print("hidden     ", show.vector(hidden.detach().numpy(), 2))
print(f"prediction  {show.fixed(prediction.item(), 2)}   loss {show.fixed(loss.item(), 2)}")

loss.backward()
print("slopes, from the loss back")
print("prediction ", show.fixed(prediction.grad.item(), 2))
named = [("v", v), ("hidden", hidden), ("sums", sums), ("w", w)]
for name, number in named:
    print(f"{name:<11}", show.vector(number.grad.numpy(), 2))
paths = " + ".join(show.fixed(d.item(), 2) for d in sums.grad * w)
print("x          ", paths, "=", show.fixed(x.grad.item(), 2))
