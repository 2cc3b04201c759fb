#!/usr/bin/env python3
"""Measures the reader on what the bench's `candidates` wrote: a line a question with its best claims, scored by models that were fitted
to other families of sets.

usage: measure.py CARRIER READER.npz CANDIDATES.jsonl SET …

For each set, without the reader and with it: in how many questions one of the first 1, 3 and 5 claims answers; the area under the curve
of the answer's score, over questions that can be answered and that cannot; how many are answered with a right claim among the first
five, and how many refused, from the odds on that are best for all sets together.
"""
import json
import sys
import time

import numpy as np
import torch

from encoder import Encoder, Tokenizer, batch_of

READ = 16  # claims
RANKING = .2  # what the reader's score counts beside a claim's likelihood
ANSWERING = 0, .1, .2, .3, .5  # what the best of its scores counts beside the answer's
ODDS = [at / 10 for at in range(-20, 31)]


def read(model, tokenizer, rows):
    """The reader's scores of each row's claims."""
    pairs, places = [], []
    for row in rows:
        row["Read"] = [0.] * len(row["Claims"][:READ])
        for nth, claim in enumerate(row["Claims"][:READ]):
            pairs.append(tokenizer.pair(row["Question"], claim["Scope"], claim["Text"]))
            places.append((row, nth))
    order = sorted(range(len(pairs)), key=lambda i: len(pairs[i][0]))
    for start in range(0, len(order), 32):
        part = order[start:start + 32]
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            scores = model(*batch_of([pairs[i] for i in part])).tolist()
        for i, score in zip(part, scores):
            places[i][0]["Read"][places[i][1]] = score
    return len(pairs)


def ranked(row, ranking):
    claims = sorted(zip(row["Claims"], row["Read"]), key=lambda c: -(c[0]["Likelihood"] + ranking * c[1]))
    return [claim["Answers"] for claim, _ in claims]


def area(scores):
    pairs = [(a > r) + .5 * (a == r) for a, can in scores if can for r, cannot in scores if not cannot]
    return sum(pairs) / max(1, len(pairs))


def report(sets, ranking, answering):
    scored = {name: [(row["Score"] + answering * max(row["Read"], default=0), row["Answerable"], ranked(row, ranking)) for row in rows]
              for name, rows in sets.items()}

    def at(odds, rows):
        return (sum(can and score >= odds and any(right[:5]) for score, can, right in rows),
                sum(not can and score < odds for score, can, _ in rows))
    best = max(ODDS, key=lambda odds: sum(sum(at(odds, rows)) / len(rows) for rows in scored.values()))
    print(f"claims {ranking}, answers {answering}: from odds of {best}")
    for name, rows in scored.items():
        first = [sum(can and any(right[:most]) for _, can, right in rows) for most in (1, 3, 5)]
        answered, refused = at(best, rows)
        print(f"  {name}: found {first[0]}, {first[1]}, {first[2]}; area {area([(s, can) for s, can, _ in rows]):.3f}; "
              f"answered {answered} of {sum(can for _, can, _ in rows)}, refused {refused} of {sum(not can for _, can, _ in rows)}")


def main():
    carrier, reader, file, *names = sys.argv[1:]
    torch.set_num_threads(2)
    tokenizer, model = Tokenizer(carrier), Encoder(carrier)
    model.load_state_dict({k: torch.tensor(v.astype(np.float32)) for k, v in np.load(reader).items()}, strict=False)
    sets = {name: [] for name in names}
    for line in open(file, encoding="utf-8"):
        row = json.loads(line)
        if row["Set"] in sets:
            sets[row["Set"]].append(row)
    began = time.time()
    count = sum(read(model, tokenizer, rows) for rows in sets.values())
    print(f"{count} claims read in {time.time() - began:.0f} s")
    for answering in ANSWERING:
        report(sets, RANKING if answering else 0, answering)


if __name__ == "__main__":
    main()
