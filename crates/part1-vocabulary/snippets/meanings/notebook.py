"""The kernel of a notebook remembers: the same cells in another order give another answer."""

import show

CELLS = {1: "price = 100", 2: "price = price * 1.2", 3: "price"}


def run(memory, cells):
    for cell in cells:
        if cell < 3:
            exec(CELLS[cell], memory)
            continue
        try:
            shown = show.fixed(eval(CELLS[cell], memory), 2)
        except NameError as error:
            shown = type(error).__name__
        print(f"cells {cells}  {shown}")


memory = {}  # the hidden state: what the kernel keeps between two cells
run(memory, [1, 2, 3])
run(memory, [2, 3])
print("restart")
memory = {}
run(memory, [3])
run(memory, [1, 2, 3])
