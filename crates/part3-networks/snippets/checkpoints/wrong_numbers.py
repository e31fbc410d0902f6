"""Five of the ten errors, about numbers and slopes: what candle answers, and what PyTorch."""

import show
import torch
from torch.nn import functional as F

x = torch.zeros(2, 3, dtype=torch.float64)
narrow = torch.zeros(3, 2)


def told(request, in_candle, call, start, later="\n"):
    try:
        here = f"gives {show.fixed(call(), 1)}"
    except (RuntimeError, IndexError) as error:
        here = start if start in str(error) or later in str(error) else str(error)
    print(f"{request}\n     candle   {in_candle}\n     PyTorch  {here}")


mixed = "expected scalar type Double but found Float"
later = "have the same dtype"  # PyTorch 2's words
candle = "dtype mismatch in matmul, lhs: F64, rhs: F32"
told("6  f64.matmul(f32)", candle, lambda: x @ narrow, mixed, later)
ids = torch.tensor([0, 3])
candle = "index-select invalid index 3 with dim size 3"
beyond = "index out of range in self"
told("7  row 3 of a table of 3", candle, lambda: F.embedding(ids, narrow), beyond)
labels = torch.tensor([1, 3])
candle = "gather invalid index 3 with dim size 3"
label = "Target 3 is out of bounds."
told("8  label 3 of 3 classes", candle, lambda: F.cross_entropy(x, labels), label)

w = torch.tensor(2.0, requires_grad=True)
cut = w.detach() ** 2  # the way to w is cut here
candle = "no error; the gradient is None"
grad = "element 0 of tensors does not require grad and does not have a grad_fn"
told("9  backward after detach", candle, lambda: cut.backward(), grad)
candle = "gives NaN"
told("10 a loss of 0 / 0", candle, lambda: x.mean() / 0.0, candle)
