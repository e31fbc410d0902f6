"""How steeply the last state depends on an input 1 to 20 steps before it, in layers not trained."""

import numpy as np
import show
import torch

torch.set_default_dtype(torch.float64)


def slopes(layer, x):
    """The slope of the last state, its units added up, along each input."""
    # yours: forward, then backward with slopes of 1 at the last step and 0 before
    x = torch.tensor(x, requires_grad=True)
    layer(x)[0][-1].sum().backward()
    return x.grad[:, 0, 0].numpy()
    # end


rows = []
for name, kind, bias in [
    ("RNN", torch.nn.RNN, None),
    ("LSTM", torch.nn.LSTM, None),
    ("LSTM, forget gate open", torch.nn.LSTM, 5.0),
]:
    steepness = np.zeros(21)  # the mean over 20 starts
    for start in range(20):
        rng = np.random.default_rng(start)
        layer = kind(1, 16)
        for parameter in layer.parameters():
            parameter.data = torch.tensor(rng.uniform(-0.25, 0.25, parameter.shape))
        if bias is not None:
            layer.bias_ih_l0.data[16:32] = bias
        steepness += np.abs(slopes(layer, rng.standard_normal((21, 1, 1)) * 0.3)) / 20
    rows.append(show.row(name, *((steepness[20 - distance], 6) for distance in [1, 10, 20])))
print(show.table(["cell", "1 step before", "10", "20"], rows))
