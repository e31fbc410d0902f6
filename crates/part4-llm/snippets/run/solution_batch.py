"""GPT-3's global batch on eight machines: how many micro-batches, and how many steps."""

import math

import show

context, global_batch, tokens = 2048, 3_200_000, 300_000_000_000  # in tokens
machines, micro_batch = 8, 4  # sequences at a time, each machine

at_once = machines * micro_batch * context
# yours: micro-batches that each machine adds up, rounded up; steps of 3.2 million tokens
n_micro = math.ceil(global_batch / at_once)
n_steps = tokens // global_batch
# end

print("tokens a step           ", show.integer(at_once * n_micro))
print("one micro-batch fewer   ", show.integer(at_once * (n_micro - 1)))
print("wanted                  ", show.integer(global_batch))
print("tokens in all the steps ", show.integer(n_steps * global_batch))
print("of                      ", show.integer(tokens))
