"""A notebook's kernel remembers variables: the same cells in another order, another answer."""

import show

# The notebook on the screen.
CELLS = ["price = 100", "price = price * 1.2", "price"]


def run(memory, numbers):
    """Executes cells in a namespace that stays, which is what IPython's kernel does at heart."""
    shown = ""
    for number in numbers:
        cell = CELLS[number - 1]
        try:
            if "=" in cell:
                exec(cell, memory)
            else:
                shown = show.fixed(eval(cell, memory), 2)
        except NameError:
            shown = "error: price has no value"
    print(f"cells {show.vector(numbers, 0):<10}  {shown}")


memory = {}  # what the kernel keeps between two cells
run(memory, [1, 2, 3])
run(memory, [2, 3])
run(memory, [3])
memory = {}  # "Restart kernel": the hidden state is gone
print("restart")
run(memory, [3])
run(memory, [1, 2, 3])
