using AlkBot.Answers.Asking.Claims;
using AlkBot.Answers.Asking.Reading;
using AlkBot.Answers.Asking.Scoring;
using AlkBot.Answers.Contract;
using AlkBot.Answers.Facts;
using AlkBot.Answers.Subjects;
using AlkBot.Evidence;
using AlkBot.Evidence.Assertions;
using AlkBot.Index.Queries;

namespace AlkBot.Answers.Verifying;

/// <summary>
/// Tells how a claim stands to the sources. Only the very words of a source are told to stand there: of anything else it says what
/// differs, and leaves the judgement to the reader.
/// </summary>
internal sealed class ClaimVerifier(CommandContext context, AnswerBuilder builder)
{
    /// <summary>The fewest words of a statement.</summary>
    public const int FewestWords = 3;

    private const int MostPassages = 30;
    private const int MostTerms = 40;
    private const int MostPlaces = 3;
    private const int MostFacts = 4;
    private const int MostOfTopic = 2;

    private readonly FactBook _book = FactBook.Of(context.Library);

    /// <summary>Tells it of one claim; whether the sources say anything to it.</summary>
    public async ValueTask<bool> TellAsync(string claim, CancellationToken cancellationToken)
    {
        var passages = await PassagesAsync(claim, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        if (VerbatimPlaces.Find(claim, passages) is { Count: > 0 } places)
        {
            foreach (var place in places.DistinctBy(p => (p.Sentences.Source, p.Sentences.Quote)).Take(MostPlaces))
                Tell(claim, place);
            return true;
        }
        var nearest = NearestSentence.Find(claim, passages, new ClaimSubject(context.Library, claim));
        var isNear = nearest is { IsNear: true };
        var facts = isNear && nearest!.Contradicts ? [] : new ComparedFacts(context.Library).Find(claim);
        var isStated = facts is [{ Agreement: Agreement.Same, IsOfWhole: true }, ..];
        var support = new SentenceSupport(context.Library, claim);
        var found = isStated ? null : support.Find(passages);
        if (found is { Bearing: Bearing.Supports } said)
        {
            builder.Wording($"By the bot's own reading, this says it in other words:");
            Quote(said.Passage, said.Sentence, said.Sentence.Quote);
            if (nearest is { Contradicts: true } && nearest.Sentence.Span != said.Sentence.Span)
                Tell(claim, nearest);
        }
        else if (isNear)
        {
            Tell(claim, nearest!);
        }
        else if (facts.Count > 0)
        {
            Tell(facts);
        }
        else if (found is { } together)
        {
            builder.Wording(support.OfAnother(together) is { } another
                ? (FormattableString)$"Its words stand here, but the sentence gives {another.Value} for {another.Theirs}, and {another.Own} for {another.Claimed}:"
                : $"Its words and figures stand together here; whether they belong together is for the reader to see:");
            if (WhyNotStated(claim, together.Sentence.Quote, together.Place) is { } reason)
                builder.Wording(reason);
            Quote(together.Passage, together.Sentence, together.Sentence.Quote);
        }
        else if (nearest is not null)
        {
            Tell(claim, nearest);
        }
        else
        {
            await TellOfTopicAsync(claim, cancellationToken).ConfigureAwait(false);
            return false;
        }
        return true;
    }

    // A row is quoted with what says what its cells hold, a sentence with what the figures in these words of it hold for.
    private void Quote(Passage passage, Citation sentence, string words)
    {
        builder.Quote(sentence);
        if (ColumnHeads.Of(passage, context.Library.ReadText) is { } columns)
            builder.Quote(columns, ColumnHeads.Label);
        TellFigures(sentence, words);
    }

    // The words as one phrase, and those passages that have the most of them.
    private async ValueTask<IReadOnlyList<Passage>> PassagesAsync(string claim, CancellationToken cancellationToken)
    {
        var words = ComparedWord.Of(claim).Where(w => w.IsWord).ToList();
        var telling = words.Where(Weight.IsTelling).DefaultIfEmpty(words[0]).Select(w => w.Key).Distinct().Take(MostTerms);
        var phrase = await context.Library.SearchAsync(new SearchRequest(new PhraseQuery(claim), MostPassages), cancellationToken).ConfigureAwait(false);
        var any = await context.Library.SearchAsync(
            new SearchRequest(new OrQuery([.. telling.Select(w => new TermQuery(w))]), MostPassages), cancellationToken).ConfigureAwait(false);
        return [.. phrase.Concat(any).Select(h => h.Passage).DistinctBy(p => p.Id)];
    }

    private void Tell(string claim, VerbatimPlace place)
    {
        var (source, section) = (_book.Sources.Of(place.Sentences.Source, context.Language), place.Sentences.Section);
        if (place.Passage.Kind == PassageKind.Reference)
            builder.Wording($"The words stand in the list of references of {source}: a work says so, or is called so.");
        else if (place.IsWhole)
            builder.Wording($"Stands word for word in {source}, {section}.");
        else
            builder.Wording($"The words stand as a part of this passage in {source}, {section}; read it whole.");
        if (!place.IsWhole && WhyNotStated(claim, place.Sentences.Quote, place.Start) is { } reason)
            builder.Wording(reason);
        else if (!place.IsWhole && TurningWords(place) is { Length: > 0 } words)
            builder.Wording($"Mind what else the sentence says: {words}.");
        Quote(place.Passage, place.Sentences, place.Sentences.Quote[place.Start..place.End]);
    }

    private void Tell(string claim, NearestSentence nearest)
    {
        var (source, section) = (_book.Sources.Of(nearest.Sentence.Source, context.Language), nearest.Sentence.Section);
        var shared = nearest.Comparison.Stretches.FirstOrDefault(s => s.IsSame)?.Printed[0].Start ?? 0;
        var reason = WhyNotStated(claim, nearest.Sentence.Quote, shared);
        if (nearest.Contradicts)
            builder.Wording($"Contradicted by {source}, {section}. Marked is what differs: yours → the source's.");
        else
            builder.Wording($"Does not stand like this in the sources. The nearest is in {source}, {section}; marked is what differs: yours → the source's.");
        builder.Wording($"{nearest.Marked(claim)}");
        if (reason is not null && !nearest.Contradicts)
            builder.Wording(reason);
        Quote(nearest.Passage, nearest.Sentence, nearest.Sentence.Quote);
    }

    private void Tell(IReadOnlyList<ComparedFact> facts)
    {
        var (same, other) = (facts.Where(f => f.Agreement == Agreement.Same).ToList(), facts.Where(f => f.Agreement == Agreement.Other).ToList());
        // An agreement with a part of a claim is none where another fact is compared with it whole.
        if (same.Count > 0 && !same[0].IsOfWhole && other.Exists(o => o.IsOfWhole))
            same.Clear();
        if (same.Count > 0 && same[0].IsOfWhole)
        {
            same.RemoveAll(f => !f.IsOfWhole);
            var sides = _book.Discrepancies(same.Select(f => f.Fact)).SelectMany(d => d.Facts).ToHashSet(ReferenceEqualityComparer.Instance);
            if (sides.Count > 0)
                builder.Wording($"Not in these words, and the sources differ on it:");
            else
                builder.Wording($"Not in these words; the sources state what can be compared with it:");
            same.AddRange(other.Where(o => sides.Contains(o.Fact)));
            other.RemoveAll(o => sides.Contains(o.Fact) || !o.IsOfWhole);
        }
        else if (same.Count > 0)
        {
            builder.Wording($"Not in these words; the sources state a part of it. Of this they say nothing there: {string.Join(", ", same[0].Untold)}.");
        }
        else if (other.TrueForAll(o => Predicates.Find(o.Fact.Predicate)?.Comparison == ValueComparison.Measure))
        {
            builder.Wording($"No fact gives this figure for it. The facts give, each for what stands beside it:");
        }
        else
        {
            builder.Wording($"Contradicted. The sources state:");
        }
        Tell(same.Count > 0 ? same : other, MostFacts);
        // A contradiction's sides are quoted above all else.
        var first = (same.Count > 0 ? same : other)[0].Fact;
        if (!_book.Discrepancies([first]).Any())
            builder.Quote(first.Citations[0]);
        // What is of another arm, time or other patients does not contradict it, and is not passed over.
        if (same.Count > 0 && same[0].IsOfWhole && other.Count > 0 && same.Count < MostFacts)
        {
            builder.Wording($"Other facts about it, each for what stands beside it:");
            Tell(other, MostFacts - same.Count);
        }
    }

    private void Tell(IReadOnlyList<ComparedFact> facts, int most)
    {
        foreach (var fact in facts.Take(most))
            Tell(fact.Fact);
    }

    // What answers the claim when it is read as a question may speak for it or against it.
    private async ValueTask TellOfTopicAsync(string claim, CancellationToken cancellationToken)
    {
        var (question, unsettled) = await new QuestionReader(context).ReadAsync(claim, cancellationToken).ConfigureAwait(false);
        var evidence = unsettled.Count > 0 || question.IsRefusedUnread
            ? Findings.None
            : await Findings.FindAsync(question, context, cancellationToken).ConfigureAwait(false);
        if (!evidence.Answers || evidence.Kept.Count == 0)
        {
            builder.Wording($"No sentence or fact was found that says this.");
            return;
        }
        builder.Wording($"No sentence or fact was found that says this. What the sources say of it may speak for it or against it:");
        foreach (var found in evidence.Kept.OrderByDescending(c => c.Score).DistinctBy(c => c.Quote.Span).Take(MostOfTopic))
        {
            builder.Quote(found.Quote);
            if (found.Columns() is { } columns)
                builder.Quote(columns, ColumnHeads.Label);
        }
    }

    // What a quoted figure holds for: arm, patients, time.
    private void TellFigures(Citation sentence, string words)
    {
        var figures = _book.StatedIn(sentence.Passage)
            .Where(f => f.Qualifiers.Count > 0 && f.Value.Any(char.IsAsciiDigit)
                && f.Citations[0].Span.Overlaps(sentence.Span) && NameInText.Occurs(f.Value, words));
        foreach (var fact in figures.DistinctBy(f => (f.Subject, f.Predicate, FactText.Of(f))).Take(MostFacts))
            Tell(fact);
    }

    private void Tell(Fact fact)
    {
        var name = context.Library.NameOf(fact.Subject);
        builder.Add(FactText.Statement(fact, $"{name}: {FactText.Of(fact, context.Language)}"), fact.Citations);
        builder.TellDiscrepancies(_book.Discrepancies([fact]), context.Library.NameOf, _book.Sources);
        builder.TellMarked(_book.Marked([fact]), context.Library.NameOf);
    }

    /// <summary>Why a sentence does not say what its words, taken alone, would; null where it does.</summary>
    private static FormattableString? WhyNotStated(string claim, string sentence, int place)
    {
        var (printed, claimed) = (Assertion.Of(sentence, place), Assertion.Of(claim, 0));
        if (Assertion.IsSupposed(sentence) && !Assertion.IsSupposed(claim))
            printed = Stance.Supposes;
        if (printed == claimed)
            return null;
        return printed switch
        {
            Stance.Denies => $"The sentence denies it.",
            Stance.Doubts => $"The sentence leaves it open.",
            Stance.Supposes => $"The sentence supposes it, or tells what was planned; it is no finding there.",
            Stance.Plans => $"The sentence says what a study was to find out; it is no finding there.",
            Stance.Quotes => $"The sentence tells what others are said to have said.",
            _ => null,
        };
    }

    private static string TurningWords(VerbatimPlace place) => string.Join(", ", ComparedWord.Of(place.Sentences.Quote)
        .Where(w => Weight.MayTurn(w) && (w.End <= place.Start || w.Start >= place.End)).Select(w => $"“{w.Key}”").Distinct());
}
