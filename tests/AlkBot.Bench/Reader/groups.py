#!/usr/bin/env python3
"""Writes what the reader is trained on: questions with few but hard candidates, a line each.

usage: groups.py OUT.jsonl SQUAD.json BIOASQ.jsonl BIOASQ_SOURCES SCIFACT_FOLDER CANDIDATES.jsonl SET …

SQUAD.json is SQuAD 2.0's dev-v2.0.json; BIOASQ.jsonl has a question with its snippets a line, and snippets of an article in
BIOASQ_SOURCES are left out, since those are measured with; CANDIDATES.jsonl is written by the bench's
`candidates`, and of its sets each SET is taken: the others are left out to measure with.
"""
import collections
import json
import math
import os
import random
import re
import sys

from near_misses import NearMisses

END = re.compile(r"(?<=[.!?])[\"')\]]*\s+(?=[A-Z0-9\"(])")
STOP = set("a an and are as at be by can did do does for from had has have how in is it of on or that the their these this to was were "
           "what when where which who why with".split())


def stems(text):
    return [w[:-1] if len(w) > 4 and w.endswith("s") else w for w in re.findall(r"[a-z0-9α-ω]+", text.lower()) if w not in STOP]


class Bm25:
    def __init__(self, texts):
        self.lists, self.lengths = collections.defaultdict(dict), []
        for at, text in enumerate(texts):
            words = stems(text)
            self.lengths.append(len(words))
            for word in words:
                self.lists[word][at] = self.lists[word].get(at, 0) + 1
        self.mean = sum(self.lengths) / max(1, len(self.lengths))

    def best(self, question, most):
        scores = collections.Counter()
        for word in dict.fromkeys(stems(question)):  # in one order, so that equal sums stay equal
            found = self.lists.get(word, {})
            weight = math.log(1 + (len(self.lengths) - len(found) + .5) / (len(found) + .5))
            for at, count in found.items():
                scores[at] += weight * count * 2.2 / (count + 1.2 * (.25 + .75 * self.lengths[at] / self.mean))
        return [at for at, _ in scores.most_common(most)]


def sentences(text):
    return [s for s in END.split(" ".join(text.split())) if s]


def squad(file, chance):
    """Candidates of a question are sentences of its article, with the sentence before."""
    groups = []
    for article in json.load(open(file, encoding="utf-8"))["data"]:
        title, texts, asked = article["title"].replace("_", " "), [], []
        for paragraph in article["paragraphs"]:
            own = sentences(paragraph["context"])
            first = len(texts)
            texts += [(f"{title}. {own[at - 1] if at else ''}".strip(), s) for at, s in enumerate(own)]
            context = " ".join(paragraph["context"].split())
            ends = [context.index(s) for s in own] + [len(context) + 1]
            for q in paragraph["qas"]:
                right = set()
                for answer in q["answers"] if not q["is_impossible"] else []:
                    begin = len(" ".join(paragraph["context"][:answer["answer_start"] + 1].split())) - 1
                    right |= {first + at for at in range(len(own)) if ends[at] <= begin < ends[at + 1]}
                asked.append((" ".join(q["question"].split()), right, set(range(first, first + len(own))), q["is_impossible"]))
        index = Bm25([t for _, t in texts])
        near = NearMisses([t for _, t in texts], [q for q, *_ in asked], chance)
        for question, right, paragraph, impossible in asked:
            best = [at for at in index.best(question, 12) if at not in right]
            best.sort(key=lambda at: at not in paragraph)  # those of its own paragraph miss by least
            if impossible:
                groups.append(group("squad", question, [], [texts[at] for at in best[:3]]))
            elif right:
                answering, others = [texts[at] for at in sorted(right)[:2]], [texts[at] for at in best[:4]]
                groups += both(near, "squad", question, answering, others, .35, .12, chance)
    return groups


def bioasq(file, measured, chance):
    """Candidates of a question are sentences of all snippets."""
    held = {m.group() for name in os.listdir(measured) if (m := re.search(r"\d+", name))}
    texts, places, asked = [], {}, []
    for line in open(file, encoding="utf-8"):
        row = json.loads(line)
        right = set()
        for article, snippet in row["snippets"][:12]:
            before = ""
            for sentence in sentences(snippet) if article not in held else []:
                if (article, sentence) not in places:
                    places[article, sentence] = len(texts)
                    texts.append((before, sentence))
                right.add(places[article, sentence])
                before = sentence
        if right:
            asked.append((" ".join(row["question"].split()), right))
    index = Bm25([c + " " + t for c, t in texts])
    near = NearMisses([t for _, t in texts], [q for q, _ in asked], chance)
    groups = []
    for question, right in asked:
        found = index.best(question, 60)
        answering = [at for at in found if at in right][:4] or sorted(right)[:2]
        others = [at for at in found if at not in right]
        chosen = others[:3] + chance.sample(others[3:20], min(2, len(others[3:20])))
        answering = chance.sample(answering, min(2, len(answering)))
        groups += both(near, "bioasq", question, [texts[at] for at in answering], [texts[at] for at in chosen], .8, .6, chance)
    return groups


def scifact(folder, chance):
    """A claim's candidates are the sentences of the abstract that supports or denies it."""
    corpus = {}
    for line in open(os.path.join(folder, "corpus.jsonl"), encoding="utf-8"):
        row = json.loads(line)
        corpus[row["_id"]] = row
    trained = {line.split("\t")[0] for line in open(os.path.join(folder, "qrels_train.tsv"), encoding="utf-8")}
    groups = []
    for line in open(os.path.join(folder, "queries.jsonl"), encoding="utf-8"):
        row = json.loads(line)
        for document, marks in row["metadata"].items() if row["_id"] in trained else []:
            if document not in corpus or not marks:
                continue
            own = sentences(corpus[document]["text"])
            right = {s for m in marks for s in m["sentences"]}
            if max(right) >= len(own):
                continue
            scoped = [(f"{corpus[document]['title']} {own[at - 1] if at else ''}".strip(), s) for at, s in enumerate(own)]
            wrong = [at for at in range(len(own)) if at not in right]
            claim = row["text"].rstrip(".")
            asked = claim if chance.random() < .3 else "Is it true that " + claim[0].lower() + claim[1:] + "?"
            groups.append(group("scifact", asked, [scoped[at] for at in sorted(right)[:2]],
                                [scoped[at] for at in chance.sample(wrong, min(3, len(wrong)))]))
            break
    return groups


def labelled(file, name, chance):
    """The program's own claims, with the program's scope."""
    family = name.split("/")[0]
    rows = [row for line in open(file, encoding="utf-8") if (row := json.loads(line))["Set"] == name]
    near = NearMisses(sorted({c["Text"] for r in rows for c in r["Claims"]}), [r["Question"] for r in rows], chance)
    groups = []
    for row in rows:
        scoped = [(c["Scope"], c["Text"], c["Answers"]) for c in row["Claims"]]
        right = [(s, t) for s, t, a in scoped if a]
        wrong = [(s, t) for s, t, a in scoped if not a]
        if right and row["Answerable"]:
            groups += both(near, family, row["Question"], chance.sample(right, min(2, len(right))), wrong[:5], .6, .5, chance)
        elif wrong and not row["Answerable"]:
            groups.append(group(family, row["Question"], [], wrong[:6]))
    return groups


def both(near, source, question, right, wrong, texts, questions, chance):
    """The question, beside its own texts also with one made to miss; and maybe a question made to miss."""
    made = near.text(question, *right[0]) if chance.random() < texts else None
    groups = [group(source, question, right, wrong + ([made] if made else []))]
    if chance.random() < questions and (other := near.question(question, [s + " " + t for s, t in right])):
        groups.append(group(source, other, [], right + wrong[:2]))
    return groups


def group(source, question, right, wrong):
    return {"source": source, "question": question, "right": len(right), "candidates": right + wrong}


def main():
    out, squad_file, bioasq_file, measured, scifact_folder, candidates, *sets = sys.argv[1:]
    chance = random.Random(1)
    groups = squad(squad_file, chance) + bioasq(bioasq_file, measured, chance)
    groups += scifact(scifact_folder, chance)
    for name in sets:
        groups += labelled(candidates, name, chance)
    groups = [g for g in groups if g["candidates"]]
    with open(out, "w", encoding="utf-8") as lines:
        for g in groups:
            lines.write(json.dumps(g, ensure_ascii=False) + "\n")
    for source in dict.fromkeys(g["source"] for g in groups):
        own = [g for g in groups if g["source"] == source]
        unanswered, pairs = sum(g["right"] == 0 for g in own), sum(len(g["candidates"]) for g in own)
        print(source, len(own), "groups,", unanswered, "without answer,", pairs, "pairs")


if __name__ == "__main__":
    main()
