"""Adam without memory: every step is as long as the learning rate, only the sign counts."""

import numpy as np
import show
import torch

w = torch.ones(3, dtype=torch.float64, requires_grad=True)
optimizer = torch.optim.Adam([w], lr=0.1, betas=(0.0, 0.0))
yours = np.ones(3)
for gradient in [[5.0, -0.01, 300.0], [0.2, -40.0, -7.0]]:
    w.grad = torch.tensor(gradient, dtype=torch.float64)
    optimizer.step()
    # yours: the new weights, without a square or a root
    yours = yours - 0.1 * np.sign(gradient)
    # end
    print(f"gradient {show.vector(gradient, 2)}")
    print(f"  Adam   {show.vector(w.detach().numpy(), 4)}")
    print(f"  yours  {show.vector(yours, 4)}")
