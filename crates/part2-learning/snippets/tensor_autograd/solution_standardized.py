"""Each row minus its mean, over its standard deviation, from the operations that are there."""

import show
import torch

torch.set_default_dtype(torch.float64)
x = torch.tensor([[1.0, 2.0, 6.0], [0.5, 0.0, -0.7]], requires_grad=True)


def standardized(x):
    return torch.nn.functional.layer_norm(x, (3,), eps=1e-5)


result = standardized(x)
result.backward(torch.tensor([[1.0, 0.0, 0.5], [2.0, -1.0, 0.0]]))
for row, gradient in zip(result.detach().numpy(), x.grad.numpy()):
    print("row", show.vector(row, 4))
    print("  its gradient", show.vector(gradient, 4))
passed = torch.autograd.gradcheck(lambda x: (standardized(x) ** 3).sum(), x)
print("gradient check passed:", str(passed).lower())
