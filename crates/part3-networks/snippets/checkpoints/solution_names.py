"""The same network under other names: a table of names loads it."""

import torch
from torch import nn

model = nn.Sequential(nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10))
names = {"0": "module.fc1", "2": "module.fc2"}
theirs = {names[name[0]] + name[1:]: tensor for name, tensor in model.state_dict().items()}


def renamed(saved):
    # yours: module.fc1 is our 0, module.fc2 our 2
    ours = {theirs: ours for ours, theirs in names.items()}
    split = {name: name.rsplit(".", 1) for name in saved}
    return {f"{ours[split[name][0]]}.{split[name][1]}": saved[name] for name in saved}
    # end


for what, saved in [("their names", theirs), ("our names", renamed(theirs))]:
    try:
        model.load_state_dict(saved)
        print(f"{what:<11}  loaded")
    except RuntimeError as error:
        assert 'Missing key(s) in state_dict: "0.weight", "0.bias"' in str(error)
        print(f"{what:<11}  the checkpoint's 0.bias is missing, but it must be there")
