using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AlkBot.Answers.Asking.Claims;
using AlkBot.Answers.Asking.Language;
using AlkBot.Answers.Asking.Texts;
using AlkBot.Answers.Asking.Vocabulary;
using AlkBot.Answers.Facts;
using AlkBot.Evidence;
using AlkBot.Evidence.Assertions;
using AlkBot.Evidence.Values;
using AlkBot.Index;

namespace AlkBot.Answers.Verifying;

/// <summary>Compares a claim with the facts about what it names: figures by their units, relations by what they tie.</summary>
internal sealed partial class ComparedFacts(Library library)
{
    // They tie what is named to what is said of it, as the predicate of a fact does.
    private static readonly FrozenSet<string> Ties = FrozenSet.Create(
        "cause", "causes", "caused", "confer", "confers", "conferred", "mediate", "mediates", "induce", "induces", "drug", "trial", "mutation", "gene");

    private readonly FactBook _book = FactBook.Of(library);
    private readonly ClaimTexts _texts = ClaimTexts.Of(library);

    /// <summary>The facts that <paramref name="text"/> can be compared with, those that agree with the most of it first.</summary>
    public IReadOnlyList<ComparedFact> Find(string text)
    {
        // "Activity against" is asked for as activity and told of a target.
        var tokens = Token.Of(text);
        var claim = new AnnotatedText(text, tokens, NameFinder.Of(library).Find(text, tokens), ConceptFinder.InQuestions);
        var named = claim.Mentions.SelectMany(m => m.Entities).Select(e => e.Id).ToHashSet();
        var told = claim.Concepts.SelectMany(c => c.Concept.Predicates.Concat(c.Concept.Contrary)).ToHashSet();
        return
        [
            .. named.SelectMany(id => _book.Of(id)).Where(f => told.Contains(f.Predicate))
                .Where(f => f.Target is not { } target || named.Contains(target))
                .Where(f => f.Qualifiers.GetValueOrDefault(QualifierNames.Mutation) is not { } mutation || Names(claim, mutation))
                .Select(f => new ComparedFact(f, AgreementOf(f, claim), Untold(f, claim)))
                .Where(f => f.Agreement != Agreement.None)
                .OrderBy(f => f.Agreement).ThenBy(f => f.Untold.Count),
        ];
    }

    private static Agreement AgreementOf(Fact fact, AnnotatedText claim)
    {
        if (Predicates.Find(fact.Predicate) is { Comparison: ValueComparison.Measure } && Measure.Of(fact.Value) is { Numbers: [var number, ..], Unit.Length: > 0 } measure)
        {
            var figures = FiguresIn(claim.Text).Where(f => f.Unit == measure.Unit).ToList();
            return figures.Count == 0 ? Agreement.None
                : figures.Exists(f => f.Number == number) && !IsDenied(claim, fact.Predicate) ? Agreement.Same
                : figures.Exists(f => f.Number == number) ? Agreement.None
                : Agreement.Other;
        }
        if (Predicates.Find(fact.Predicate) is { Comparison: ValueComparison.Phase })
        {
            return !TrialPhase.TryParse(fact.Value, out var phase) || !TrialPhase.TryParse(claim.Text, out var claimed) ? Agreement.None
                : IsDenied(claim, fact.Predicate) ? Agreement.None
                : phase == claimed ? Agreement.Same
                : Agreement.Other;
        }
        return fact.Target is null && !fact.Qualifiers.ContainsKey(QualifierNames.Mutation) ? Agreement.None : OfRelation(fact, claim);
    }

    // Sensitive where the source says resistant, active where it says inactive, and "not" on either side.
    private static Agreement OfRelation(Fact fact, AnnotatedText claim)
    {
        var uses = claim.Concepts.Where(c => c.Concept.Predicates.Contains(fact.Predicate) || c.Concept.Contrary.Contains(fact.Predicate)).ToList();
        // What speaks of both, such as "overcomes resistance", is left to the reader.
        if (uses.Count == 0 || uses.DistinctBy(u => u.Concept.Contrary.Contains(fact.Predicate)).Count() > 1)
            return Agreement.None;
        var stance = Assertion.Of(claim.Text, claim.Tokens[uses[0].First].Start);
        var activity = fact.Predicate == Predicates.ActiveAgainst ? Activities.Of(fact.Value) : Activity.Yes;
        if (stance is not (Stance.Asserts or Stance.Denies) || activity is not (Activity.Yes or Activity.No))
            return Agreement.None;
        var agrees = !uses[0].Concept.Contrary.Contains(fact.Predicate) ^ stance == Stance.Denies ^ activity == Activity.No;
        return agrees ? Agreement.Same : Agreement.Other;
    }

    private static bool Names(AnnotatedText claim, string mutation) =>
        claim.Mentions.Any(m => m.Entities.Any(e => e.Names.Any(n => NameKey.Of(n.Text) == NameKey.Of(mutation))));

    private static bool IsDenied(AnnotatedText claim, string predicate) => claim.Concepts
        .Where(c => c.Concept.Predicates.Contains(predicate))
        .Any(c => Assertion.Of(claim.Text, claim.Tokens[c.First].Start) != Stance.Asserts)
        || ComparedWord.Of(claim.Text).Any(Weight.Denies);

    // Another arm than the one told, another time, another drug: whatever the claim says that does not stand there.
    private IReadOnlyList<string> Untold(Fact fact, AnnotatedText claim)
    {
        AnnotatedText[] there = [_texts.Of(fact), _texts.Of(fact.Citations[0].Quote), _texts.Of(fact.Citations[0].Section)];
        var missing = new List<string>();
        for (var at = 0; at < claim.Tokens.Count; at++)
        {
            var token = claim.Tokens[at];
            if (claim.Mentions.Where(m => m.First <= at && at < m.End).Select(m => (TokenMention?)m).FirstOrDefault() is { } mention)
            {
                if (!mention.Entities.Any(e => e.Id == fact.Subject || e.Id == fact.Target || there.Any(t => t.Names([e]))))
                    missing.Add(claim.Text[token.Start..token.End]);
                continue;
            }
            var isConcept = claim.Concepts.Any(c => c.First <= at && at < c.First + c.Count && c.Concept.Predicates.Contains(fact.Predicate));
            var isPhase = fact.Predicate == Predicates.Phase && IsNumeral().IsMatch(token.Word);
            if (isConcept || isPhase || Ties.Contains(token.Word) || (FunctionWords.Contains(token.Word) && !token.IsNumber) || there.Any(t => t.HasStem(token.Stem)))
                continue;
            missing.Add(claim.Text[token.Start..token.End]);
        }
        // A figure of an arm that the claim does not name is none of what it names.
        if (!ClaimSubject.NamesArm(fact, claim, _texts))
            missing.Add(fact.Qualifiers[QualifierNames.Arm]);
        return [.. missing.Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    private static IEnumerable<(decimal Number, string Unit)> FiguresIn(string text)
    {
        foreach (Match figure in Figures().Matches(text))
        {
            if (Measure.Of(figure.Value) is { Numbers: [var number, ..] } measure)
                yield return (number, measure.Unit);
        }
    }

    [GeneratedRegex(@"^([0-4]|i{1,3}|iv)[abc]?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex IsNumeral();

    [GeneratedRegex(@"(?<![\w.,])\d[\d,]*([.·]\d+)?[\s-]*(%|per\s?cent|(months?|weeks?|years?|days?|mg|µg|mcg|g|kg|nM|µM)\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Figures();
}
