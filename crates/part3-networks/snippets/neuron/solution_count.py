"""A network of 1998 for pictures of 28 by 28 pixels: its parameters by pencil, then counted."""

import show
from torch import nn

first_layer = 235_500  # yours: weights and biases from 784 pixels to 300 neurons
print("first layer ", show.integer(first_layer))
model = nn.Sequential(
    nn.Linear(784, 300), nn.ReLU(), nn.Linear(300, 100), nn.ReLU(), nn.Linear(100, 10)
)
total = sum(parameter.numel() for parameter in model.parameters())
print("all layers  ", show.integer(total))
print("share of the first ", show.percent(first_layer / total, 1))
