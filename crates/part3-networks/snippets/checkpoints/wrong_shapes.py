"""Five of the ten errors, about shapes: what candle answers, and what PyTorch."""

import torch

x = torch.zeros(2, 3, dtype=torch.float64)
row = torch.zeros(2, dtype=torch.float64)


def told(request, in_candle, call, start):
    try:
        here = f"gives {list(call().shape)}"
    except (RuntimeError, IndexError) as error:
        here = start if start in str(error) else str(error)  # some messages go on for lines
    print(f"{request}\n     candle   {in_candle}\n     PyTorch  {here}")


product = "mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)"
candle = "shape mismatch in matmul, lhs: [2, 3], rhs: [2, 3]"
told("1  x.matmul(x)", candle, lambda: x @ x, product)
size = "The size of tensor a (3) must match the size of tensor b (2)"
candle = "shape mismatch in broadcast_add, lhs: [2, 3], rhs: [2]"
told("2  x + row of 2", candle, lambda: x + row, size)
candle = "Shape mismatch, got buffer of size 6 which is compatible with shape [4]"
invalid = "shape '[4]' is invalid for input of size 6"
told("3  x.reshape(4)", candle, lambda: x.reshape(4), invalid)
axis = "Dimension out of range (expected to be in range of [-2, 1], but got 2)"
candle = "sum: dimension index 2 out of range for shape [2, 3]"
told("4  x.sum(2)", candle, lambda: x.sum(2), axis)
layout = "view size is not compatible with input tensor's size and stride"
candle = "sort_last_dim only supports contiguous tensors"
request = "5  x transposed, then sorted (candle) or viewed (PyTorch)"
told(request, candle, lambda: x.T.view(6), layout)
