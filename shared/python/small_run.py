"""A training run of the small GPT for the Python twins of page 16b: the Rust library's `Run`, in PyTorch.

    import small_run

    run = small_run.Run(n_steps=20, micro_batch=4, n_micro=4)    # from seed 0, on the whole of Moby-Dick
    losses = run.steps(12)
    file = run.checkpoint()
    again = small_run.Run(n_steps=20, micro_batch=4, n_micro=4).resume(file)
"""

import io

import numpy as np
import small_gpt
import torch

__all__ = ["Run"]


class Run:
    """Weights `w`, optimizer, schedule, generator; a moving average of the weights that keeps 0.9."""

    def __init__(self, text=None, seed=0, n_steps=100, micro_batch=16, n_micro=1):
        def share(step):
            """Of the highest rate: up in a straight line, then down along a cosine to a tenth."""
            way = (step - 10) / (n_steps - 10)
            return (step + 1) / 10 if step < 10 else 0.1 + 0.45 * (1 + np.cos(np.pi * min(way, 1)))

        self.text = small_gpt.text() if text is None else text
        self.micro_batch, self.n_micro = micro_batch, n_micro
        self.rng = np.random.default_rng(seed)
        self.w = small_gpt.new(self.rng)
        self.average = self.weights()
        self.optimizer = small_gpt.adamw(self.w, 0.01)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimizer, share)

    def weights(self):
        """All weights, one after another."""
        return torch.cat([p.detach().flatten() for p in self.w.values()])

    def step(self):
        """One step: its loss and the gradient's length before it, and its rate."""
        self.optimizer.zero_grad()
        loss = 0.0
        for _ in range(self.n_micro):
            batch = small_gpt.draw(self.text, self.micro_batch, self.rng)
            part = small_gpt.loss(self.w, *batch) / self.n_micro
            part.backward()
            loss += part.item()
        norm = torch.nn.utils.clip_grad_norm_(self.w.values(), 1.0).item()
        rate = self.schedule.get_last_lr()[0]
        self.optimizer.step()
        self.schedule.step()
        self.average.lerp_(self.weights(), 0.1)
        return loss, rate, norm

    def steps(self, n):
        """The losses of n steps."""
        return [self.step()[0] for _ in range(n)]

    def checkpoint(self):
        """All that the next step depends on, in one file."""
        states = [self.optimizer.state_dict(), self.schedule.state_dict()]
        file = io.BytesIO()
        torch.save([self.w, self.average, *states, self.rng.bit_generator.state], file)
        return file.getvalue()

    def resume(self, file):
        """Goes on from a file."""
        w, self.average, optimizer, schedule, generator = torch.load(io.BytesIO(file))
        for name, p in self.w.items():
            p.data = w[name].data
        self.optimizer.load_state_dict(optimizer)
        self.schedule.load_state_dict(schedule)
        self.rng.bit_generator.state = generator
        return self
