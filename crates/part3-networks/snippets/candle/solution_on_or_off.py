"""Three times 0.3, minus 0.9, through ReLU: the unit is off in f64 and on in f32."""

import show
import torch

for name, dtype in [("f64", torch.float64), ("f32", torch.float32)]:
    w = torch.tensor(0.3, dtype=dtype, requires_grad=True)
    sum_ = w + w + w - torch.tensor(0.9, dtype=dtype)
    torch.relu(sum_).backward()
    sign = "above" if sum_.item() > 0 else "below"
    print(f"{name}  {sign} zero  slope {show.fixed(w.grad.item(), 1)}")
