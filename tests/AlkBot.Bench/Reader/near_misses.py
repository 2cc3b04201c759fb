"""Questions and texts that were made to miss: a name, a number or a kind of patients is replaced by another of its kind, or denied."""
import re

WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9α-ω+/'-]*")
OPPOSITES = [p.split("/") for p in (
    "children/adults infants/adults paediatric/adult pediatric/adult elderly/young men/women male/female boys/girls father/mother "
    "mice/humans rats/patients mouse/human animals/patients first-line/second-line untreated/pretreated naive/pretreated "
    "treated/untreated before/after early/late earlier/later higher/lower highest/lowest high/low more/fewer most/least "
    "largest/smallest larger/smaller longer/shorter longest/shortest increase/decrease increased/decreased increases/decreases "
    "upregulated/downregulated activate/inhibit activates/inhibits activated/inhibited activation/inhibition gain/loss "
    "sensitive/resistant sensitivity/resistance wild-type/mutant acute/chronic mild/severe monotherapy/combination "
    "placebo/treatment healthy/diseased proximal/distal dominant/recessive north/south east/west first/last oldest/youngest "
    "responders/non-responders smokers/non-smokers advantages/disadvantages benefits/risks upstream/downstream "
    "type-1/type-2 1/2 i/ii ii/iii iii/iv primary/secondary benign/malignant present/absent agonist/antagonist").split()]
OTHER = {a: b for p in OPPOSITES for a, b in (p, p[::-1])}
ACTIONS = {"increase", "decrease", "increased", "decreased", "increases", "decreases", "activate", "inhibit", "activates", "inhibits"}
YES_NO = re.compile(r"(?i)(is|are|was|were|do|does|did|can|could|has|have|had|will|should)\b")
AUXILIARY = re.compile(r"\b(is|are|was|were|does|do|did|can|has|have|had|could|will)\b(?! not)")


class NearMisses:
    """Knows how often words occur, and which are of a kind."""

    def __init__(self, texts, questions, chance):
        self.counts, self.kinds, self.chance = {}, {}, chance
        for text in texts:
            for word in set(WORD.findall(text)):
                self.counts[word.lower()] = self.counts.get(word.lower(), 0) + 1
        self.often = max(6, len(texts) // 400)
        for question in questions:
            for word in self.names(question):
                self.kinds.setdefault(kind_of(word), []).append(word)

    def names(self, question):
        """Words that are rare, or that are written like the name of a gene, drug or mutation, or numbers."""
        words = WORD.findall(question)
        return [w for at, w in enumerate(words)
                if re.search(r"\d", w) or re.search(r"[A-Z]", w[1:]) or at > 0 and w[0].isupper()
                or len(w) > 4 and self.counts.get(w.lower(), 0) <= self.often]

    def replacement(self, word, absent_from):
        if word.isdigit():
            value = int(word)
            return str(value + self.chance.choice([1, 2, 3, 5, 10, -1, -2])) if value > 2 else None
        kind = self.kinds.get(kind_of(word), [])
        for _ in range(6):
            other = self.chance.choice(kind) if kind else word
            if other.lower() != word.lower() and other.lower() not in absent_from.lower():
                return other
        return None

    def question(self, question, answers):
        """A question that the texts do not answer any more; None where none could be made."""
        said = " ".join(answers).lower()
        named = [w for w in self.names(question) if w.lower() in said]
        opposed = [w for w in WORD.findall(question) if w.lower() in OTHER
                   and not (YES_NO.match(question) and w.lower() in ACTIONS) and OTHER[w.lower()] not in said]
        roll = self.chance.random()
        if opposed and roll < .5:
            word = self.chance.choice(opposed)
            return swapped(question, word, OTHER[word.lower()])
        if not YES_NO.match(question) and roll < .62 and (found := AUXILIARY.search(question)):
            return question[:found.end()] + " not" + question[found.end():]
        if named:
            word = self.chance.choice(named)
            if other := self.replacement(word, said + " " + question):
                return swapped(question, word, other)
        return None

    def text(self, question, scope, text):
        """The scope and text, of something else than the question asks for; None where none could be made."""
        both = (scope + " " + text).lower()
        named = [w for w in self.names(question) if re.search(rf"(?i)\b{re.escape(w)}", both)]
        opposed = [w for w in WORD.findall(question) if w.lower() in OTHER and re.search(rf"(?i)\b{re.escape(w)}\b", text)
                   and not (YES_NO.match(question) and w.lower() in ACTIONS)]
        roll = self.chance.random()
        if opposed and roll < .5:
            word = self.chance.choice(opposed)
            return swapped(scope, word, OTHER[word.lower()]), swapped(text, word, OTHER[word.lower()])
        if not YES_NO.match(question) and roll < .6 and " not " not in question and (found := AUXILIARY.search(text)):
            return scope, text[:found.end()] + " not" + text[found.end():]
        if named:
            word = self.chance.choice(named)
            if other := self.replacement(word, both + " " + question):
                return swapped(scope, word, other), swapped(text, word, other)
        return None


def kind_of(word):
    shape = "A" if re.search(r"[A-Z]", word[1:]) else "a"
    if re.search(r"\d", word):
        return shape + re.sub(r"\d+", "0", word)[:3]
    return shape + ("" if shape == "A" else word.lower().rstrip("s")[-3:])


def swapped(text, word, other):
    return re.sub(rf"(?i)(?<![A-Za-z0-9]){re.escape(word)}(?![A-Za-z0-9])", lambda _: other, text)
