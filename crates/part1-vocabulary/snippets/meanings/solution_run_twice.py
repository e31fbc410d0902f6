"""A cell that writes to a new name can be run twice; one that overwrites its input cannot."""

import show

memory = {"overwritten": 100.0, "price": 100.0}
for run in range(1, 4):
    exec("overwritten = overwritten * 1.2", memory)
    exec("gross = price * 1.2", memory)
    a, b = show.fixed(memory["overwritten"], 2), show.fixed(memory["gross"], 2)
    print(f"after run {run}   price overwritten {a}   gross {b}")
