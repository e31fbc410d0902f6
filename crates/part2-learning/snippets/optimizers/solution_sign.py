"""Adam without memory: every step is as long as the learning rate, only the sign counts."""

import show
import torch

w = torch.ones(3, dtype=torch.float64, requires_grad=True)
optimizer = torch.optim.Adam([w], lr=0.1, betas=(0.0, 0.0))
for gradient in [[5.0, -0.01, 300.0], [0.2, -40.0, -7.0]]:
    w.grad = torch.tensor(gradient, dtype=torch.float64)
    optimizer.step()
    print(f"gradient {show.vector(gradient, 2)}   w {show.vector(w.detach().numpy(), 4)}")
