"""Recognizes handwritten digits; the last 510 pictures, by other writers, are held out."""

import data
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

N_TRAIN = 1287
N_EPOCHS = 10
BATCH_SIZE = 64
LEARNING_RATE = 0.01


class DigitNet(nn.Module):
    def __init__(self, n_hidden=32, p_dropout=0.2):
        super().__init__()
        self.hidden = nn.Linear(64, n_hidden)
        self.dropout = nn.Dropout(p_dropout)
        self.output = nn.Linear(n_hidden, 10)

    def forward(self, x):
        x = self.dropout(torch.relu(self.hidden(x)))
        return torch.softmax(self.output(x), dim=1)


def train_epoch(model, loader, loss_fn, optimizer):
    model.train()
    total = 0.0
    for x, y in loader:
        loss = loss_fn(model(x), y)
        loss.backward()
        optimizer.step()
        total += loss.item()
    return total / len(loader)


@torch.no_grad()
def evaluate(model, loader):
    right = 0
    for x, y in loader:
        right += (model(x).argmax(dim=1) == y).sum().item()
    return right


torch.manual_seed(7)
digits = data.digits()
x = torch.tensor(digits.data / 16, dtype=torch.float32)
y = torch.tensor(digits.target)
train = TensorDataset(x[:N_TRAIN], y[:N_TRAIN])
test = TensorDataset(x[N_TRAIN:], y[N_TRAIN:])
train_loader = DataLoader(train, BATCH_SIZE, shuffle=True)
test_loader = DataLoader(test, BATCH_SIZE)

model = DigitNet()
loss_fn = nn.CrossEntropyLoss()
optimizer = torch.optim.AdamW(model.output.parameters(), lr=LEARNING_RATE)
for epoch in range(1, N_EPOCHS + 1):
    loss = train_epoch(model, train_loader, loss_fn, optimizer)
    right = evaluate(model, test_loader)
    print(f"epoch {epoch:>2}  loss {loss:.3f}  right {right} of {len(test)}")
