"""The same text and size by tokenizers, and encoding by tiktoken with the vocabulary that tokenizers learned."""
# packages: tokenizers==0.23.3 tiktoken==0.14.0 regex==2026.11.19

import os
import time

import data
import numpy as np
import tiktoken
from tokenizers import Tokenizer, models, pre_tokenizers, trainers

PATTERN = r"'(?:[sdmt]|ll|ve|re)| ?\p{L}++| ?\p{N}++| ?[^\s\p{L}\p{N}]++|\s++$|\s+(?!\S)|\s"
SIZE = int(os.environ.get("BPE_SIZE", "8192"))
text = data.moby_dick_whole() * int(os.environ.get("BPE_COPIES", "10"))


def measure(who, told, work):
    shortest = float("inf")
    for _ in range(int(os.environ.get("GROUNDWORK_BENCH_RUNS", "1"))):
        start = time.perf_counter()
        result = work()
        shortest = min(shortest, time.perf_counter() - start)
    print(f"{who}\t{shortest:e}\t{told(result)}")
    return result


def train():
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    trainer = trainers.BpeTrainer(vocab_size=SIZE, initial_alphabet=alphabet, show_progress=False)
    tokenizer.train_from_iterator([text], trainer)
    return tokenizer


def tokens(tokenizer):
    last = tokenizer.id_to_token(SIZE - 1).replace("Ġ", " ")
    return f'{tokenizer.get_vocab_size():,} tokens, the last "{last}"'


def checksum(ids):
    ids = np.array(ids, dtype=np.int64)
    total = (ids * (np.arange(1, len(ids) + 1) % 1009)).sum() % 1_000_000_007
    return f"{len(ids):,} tokens, checksum {total}"


tokenizer = measure("training: tokenizers 0.23.3", tokens, train)
measure("encoding: tokenizers 0.23.3", checksum, lambda: tokenizer.encode(text).ids)

printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
order = printable + [byte for byte in range(256) if byte not in printable]
characters = {chr(b if i < len(printable) else 256 + i - len(printable)): b for i, b in enumerate(order)}
ranks = {bytes(map(characters.get, token)): i for token, i in tokenizer.get_vocab().items()}
encoding = tiktoken.Encoding("book", pat_str=PATTERN, mergeable_ranks=ranks, special_tokens={})
measure("encoding: tiktoken 0.14.0", checksum, lambda: encoding.encode_ordinary(text))
