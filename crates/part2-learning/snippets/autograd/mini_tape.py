"""Autograd in forty lines: every node on the tape keeps its inputs and its slope along each."""

import show

tape = []  # a node: its value, and for each input its place on the tape and the local slope


def push(value, *inputs):
    tape.append((value, inputs))
    return len(tape) - 1


def add(a, b):
    return push(tape[a][0] + tape[b][0], (a, 1.0), (b, 1.0))


def multiply(a, b):
    return push(tape[a][0] * tape[b][0], (a, tape[b][0]), (b, tape[a][0]))


x, y = push(2.0), push(3.0)
product = multiply(x, y)
square = multiply(x, x)
f = add(product, square)

slopes = [0.0] * len(tape)
slopes[f] = 1.0
for i in reversed(range(len(tape))):
    for place, local in tape[i][1]:
        slopes[place] += local * slopes[i]
for i, name in enumerate(["x", "y", "x·y", "x·x", "x·y + x·x"]):
    value, slope = show.fixed(tape[i][0], 1), show.fixed(slopes[i], 1)
    print(f"node {i}  {name:<9}  value {value:>4}  slope {slope}")
