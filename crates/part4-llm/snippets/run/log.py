"""Experiment tracking by hand: a plan, a log of JSON lines, and what a program reads there."""

import json

import numpy as np
import show
from small_run import Run

plan = dict(seed=0, n_steps=20, micro_batch=4, n_micro=4)
run, log = Run(**plan), ""
for step in range(plan["n_steps"]):
    loss, rate, norm = run.step()
    entry = {"step": step, "loss": round(loss, 3), "rate": round(rate, 3), "norm": round(norm, 3)}
    log += json.dumps(entry, separators=(",", ":")) + "\n"
print("\n".join(log.splitlines()[::5]))

entries = [json.loads(line) for line in log.splitlines()]
print("lines                ", len(entries))
print("clipped              ", sum(entry["norm"] > 1 for entry in entries), "steps")
print("bytes read           ", show.integer(20 * plan["micro_batch"] * plan["n_micro"] * 32))
last = np.mean([entry["loss"] for entry in entries[15:]])
print("mean of the last five", show.fixed(last, 3), "nats")
