"""A gated layer as dear as a plain one: its hidden width by pencil, then rounded up."""

import show
from torch import nn


def size(*shapes):
    return sum(nn.Linear(*shape, bias=False, device="meta").weight.numel() for shape in shapes)


width = 4096
hidden = 10_922.7  # yours: the hidden width at which three matrices cost as much
rounded = 11_008  # yours: the next multiple of 256

print(f"plain layer              {show.integer(size((width, 4 * width), (4 * width, width)))}")
print(f"gated, as you computed   {show.integer(3 * width * hidden)}")
gated = size((width, rounded), (width, rounded), (rounded, width))
print(f"gated, {rounded} units     {show.integer(gated)}")
print(f"{rounded} / 256 = {rounded // 256}, remainder {rounded % 256}")
