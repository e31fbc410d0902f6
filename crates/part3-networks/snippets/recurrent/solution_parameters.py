"""How many weights and biases have the three cells with 27 inputs and 32 units? Counted twice."""

import torch


def by_hand(blocks, n_inputs, n_hidden):
    # yours: both weight matrices and both biases, so many blocks of each
    return blocks * n_hidden * (n_inputs + n_hidden + 2)
    # end


for name, blocks in [("RNN", 1), ("GRU", 3), ("LSTM", 4)]:
    layer = getattr(torch.nn, name)(27, 32)
    counted = sum(parameter.numel() for parameter in layer.parameters())
    print(f"{name:<4}  by hand {by_hand(blocks, 27, 32)}, in the layer {counted}")
