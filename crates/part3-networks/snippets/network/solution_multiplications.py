"""What a training step costs: the multiplications of both passes, for three shapes of network."""

import show


def forward(sizes, n_samples):
    """A layer's product: for each sample and each output one multiplication an input."""
    return sum(n_samples * n_in * n_out for n_in, n_out in zip(sizes, sizes[1:]))


def backward(sizes, n_samples):
    slopes_of_weights = forward(sizes, n_samples)
    slopes_of_values = forward(sizes[1:], n_samples)  # the first layer's inputs need none
    return slopes_of_weights + slopes_of_values


for sizes in [[64, 10], [64, 32, 16, 10], [64, 256, 256, 256, 10]]:
    there, back = forward(sizes, 32), backward(sizes, 32)
    times = show.fixed(back / there, 2)
    print(sizes)
    print(f"  forward {show.integer(there)}  backward {show.integer(back)}  {times} times")
