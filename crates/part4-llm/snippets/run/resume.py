"""A run killed and resumed from its file of 12 steps, beside one that was never killed."""

import show
import torch
from small_run import Run


def same(a, b):
    return str(torch.equal(a, b)).lower()


never_killed, killed = Run(n_steps=30), Run(n_steps=30)
before = never_killed.steps(12)
killed.steps(12)
file = killed.checkpoint()
killed.steps(5)  # done, and in no file
del killed

resumed = Run(n_steps=30).resume(file)
print("steps in the file  ", resumed.schedule.last_epoch)
on, again = never_killed.steps(18), resumed.steps(18)
for step, a, b in zip([12, 13, 14], on, again):
    print(f"step {step}  never killed {show.fixed(a, 4)}  resumed {show.fixed(b, 4)}")
print("same bits, 18 steps", str(on == again).lower())
print("same bits, weights ", same(never_killed.weights(), resumed.weights()))
print("same bits, averages", same(never_killed.average, resumed.average))
print("steps in the log   ", len(before) + len(again))
