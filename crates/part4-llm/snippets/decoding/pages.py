"""A paged KV cache: requests whose lengths are not known share one memory."""

from collections import deque

import numpy as np
import show

rng = np.random.default_rng(7)
lengths = [100, 150] * np.exp(0.8 * rng.standard_normal((200, 2)))
requests = np.clip(lengths.astype(int), 1, 1024).tolist()
alone = sum(n_answer for _, n_answer in requests)
print(f"tokens to write: {show.integer(alone)}, one pass for each without batches")


def serve(room, memory=16_384):
    waiting, running = deque(range(200)), []
    written, finished = [0] * 200, [0] * 200
    held = given = passes = put_back = 0
    wanted = lambda i: room(requests[i][0] + written[i] + 1)  # noqa: E731
    while waiting or running:
        while sum(map(wanted, running)) > memory:
            waiting.appendleft(running.pop())
            put_back += 1
        while waiting and sum(map(wanted, running)) + wanted(waiting[0]) <= memory:
            running.append(waiting.popleft())
        passes, given = passes + 1, given + sum(map(wanted, running))
        for i in running:
            written[i] += 1
            finished[i] = passes
            held += requests[i][0] + written[i]
        running = [i for i in running if written[i] < requests[i][1]]
    shares = show.percent(held / given, 1), passes, (alone / passes, 1)
    return *shares, (np.mean(finished), 0), put_back


rows = [show.row("2,048 reserved", *serve(lambda n: 2048))]
for page in [256, 16, 1]:
    rows.append(show.row(f"pages of {page}", *serve(lambda n: -(-n // page) * page)))  # noqa: B023
header = ["memory", "filled", "passes", "tokens a pass", "answer after", "put back"]
print(show.table(header, rows))
