"""A rule of your own: AdaMax divides by the largest recent gradient instead of an average."""

import show
import torch

w = torch.tensor([-4.0, 1.5], dtype=torch.float64, requires_grad=True)
optimizer = torch.optim.Adamax([w], lr=0.4, betas=(0.9, 0.999))
scale = torch.tensor([1.0, 25.0], dtype=torch.float64)
for step in range(1, 41):
    optimizer.zero_grad()
    (0.5 * (scale * w**2).sum()).backward()
    optimizer.step()
    if step in [1, 2, 10, 40]:
        print(f"step {step:>2}   w {show.vector(w.detach().numpy(), 4)}")
