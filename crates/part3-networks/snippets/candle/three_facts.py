"""What a tensor is made of: numbers and three facts about them; its sums are those of ndarray."""

import numpy as np
import show
import torch

by_hand = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
x = torch.tensor([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]], dtype=torch.float64)  # f32 if you say nothing
narrow = x.to(torch.float32)
for name, tensor in [("x", x), ("narrow", narrow), ("x.t()", x.T)]:
    bits = tensor.element_size() * 8
    print(f"{name:<7} shape {list(tensor.shape)}  dtype f{bits}  device {tensor.device}")

w = torch.tensor([0.5, -1.0, 2.0], dtype=torch.float64).reshape(3, 1)
sums = x @ w * 10.0 + 1.0
print("candle ", show.vector(sums.flatten().numpy(), 1))
print("ndarray", show.vector(by_hand @ [0.5, -1.0, 2.0] * 10.0 + 1.0, 1))
print("mean of all ", show.fixed(sums.mean().item(), 2))
