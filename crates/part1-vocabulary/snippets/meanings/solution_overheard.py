"""Seven sentences from one week of chat, and the row of the table that each is about."""

ROWS = [
    "function of two points",
    "sliding weights",
    "null space",
    "hill on a data point",
    "GPU function",
    "operating system",
    "notebook process",
]
SENTENCES = [
    "this kernel is symmetric, k(a, b) = k(b, a)",
    "two launches for one sum: fuse the kernels",
    "the kernel ran out of memory and ended the job",
    "we went from a 5 × 5 kernel to two of 3 × 3",
    "add any vector of the kernel, the output stays",
    "my variables are gone, who restarted the kernel",
    "a wider kernel joins the two peaks",
]
# yours: for each sentence, the row of the table from 1 to 7
meanings = [1, 5, 6, 2, 3, 7, 4]
# end
for sentence, row in zip(SENTENCES, meanings):
    print(f"{sentence:<48}  {row} {ROWS[row - 1]}")
