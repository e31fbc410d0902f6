"""Four mistakes in a training script, each found by a number that ought to be another."""

import contextlib
import io
from pathlib import Path

import data
import torch

book = Path(data.__file__).parents[2]
script = book / "crates/part3-networks/src/training_loop/digits.py"
lines = script.read_text(encoding="utf-8").splitlines()
mends = {23: "        return self.output(x)"}  # line: what it ought to be
mends[31] = "        optimizer.zero_grad(); loss.backward()"
mends[39] = "    model.eval(); right = 0"
mends[56] = lines[55].replace("model.output.", "model.")


def symptoms(lines):
    script = {}
    with contextlib.redirect_stdout(io.StringIO()):
        exec("\n".join(lines), script)  # it loads, trains and evaluates
    model, test, net = script["model"], script["test"], script["DigitNet"](p_dropout=0.0)
    n_ones = ((model(test[:][0]).sum(dim=1) - 1).abs() < 1e-5).sum().item()
    lengths, still = [], torch.optim.SGD(net.parameters(), lr=0.0)
    for n_passes in [1, 2]:
        net.zero_grad()
        script["train_epoch"](net, n_passes * [test[:64]], script["loss_fn"], still)
        lengths.append(net.output.weight.grad.norm().item())
    n_moved = sum(p.numel() for p in script["optimizer"].param_groups[0]["params"])
    return n_ones, round(lengths[1] / lengths[0]), int(model.training), n_moved, script["right"]


found = symptoms(lines)
mended = symptoms([mends.get(number, line) for number, line in enumerate(lines, start=1)])
assert found[4] < 300 and mended[4] > found[4] + 100, "right of 510, before and after"
names = ["rows that sum to 1", "gradients in one", "dropout left on", "numbers moved"]
for i, line in enumerate(mends):
    print(f"line {line}  {lines[line - 1].strip()}")
    print(f"  {names[i]}: {found[i]} as found, {mended[i]} mended")
