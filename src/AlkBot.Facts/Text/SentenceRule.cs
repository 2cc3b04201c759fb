using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Evidence.Assertions;
using AlkBot.Facts.Entities;

namespace AlkBot.Facts.Text;

/// <summary>A rule that reads running text sentence by sentence.</summary>
internal abstract class SentenceRule : IFactExtractor
{
    /// <summary>Whether the titles in the list of references are read too; they name things but report no results.</summary>
    protected virtual bool ReadsReferences => false;

    /// <summary>Whether what stands around the text is read too: keywords, funding, thanks.</summary>
    protected virtual bool ReadsBackMatter => false;

    /// <inheritdoc/>
    public abstract IReadOnlyList<EntityType> Subjects { get; }

    /// <inheritdoc/>
    public IEnumerable<Fact> Extract(ExtractionContext context) =>
        context.Sentences.Concat(ReadsBackMatter ? context.BackMatter : []).Where(Reads).SelectMany(s => InTime(s, context));

    /// <summary>Whether the rule reads <paramref name="sentence"/> at all.</summary>
    protected virtual bool Reads(Sentence sentence) => ReadsReferences || !sentence.IsReference;

    /// <summary>The facts that <paramref name="sentence"/> states.</summary>
    protected abstract IEnumerable<Fact> Read(Sentence sentence, ExtractionContext context);

    // A sentence that a pattern cannot get through in its time is left alone: what is not understood is not extracted.
    private List<Fact> InTime(Sentence sentence, ExtractionContext context)
    {
        context.Cancellation.ThrowIfCancellationRequested();
        try
        {
            return
            [
                .. Read(sentence, context).Where(fact => IsStated(sentence, fact)).Select(fact => WithTerms(sentence, fact)).OfType<Fact>(),
            ];
        }
        catch (RegexMatchTimeoutException)
        {
            return [];
        }
    }

    // What a name or a phase tells is true however its sentence goes; what was found is true only where it is asserted.
    private static bool IsStated(Sentence sentence, Fact fact)
    {
        if (sentence.IsReference || !IsFinding(fact.Predicate))
            return true;
        if (sentence.IsSupposed || !FigureTerms.AreTold(sentence, fact))
            return false;
        // A denial may be the value itself ("not reached"), or of something else beside a figure ("no difference: 8 and 9 months").
        var place = FigureTerms.Places(sentence.Text, fact.Value).FirstOrDefault();
        return Assertion.Of(sentence.Text, place) is Stance.Asserts or Stance.Denies or Stance.Quotes;
    }

    // Null where it stays open whom the figure is of, or of what time.
    private static Fact? WithTerms(Sentence sentence, Fact fact)
    {
        if (!IsFinding(fact.Predicate) || sentence.IsReference)
            return fact;
        var told = fact.Value.Length > 0 && char.IsAsciiDigit(fact.Value[0]) ? FigureTerms.AddTo(sentence, fact) : fact;
        return RestrictedPatients.AddTo(sentence, told) is { } restricted && FigureTerms.IsOfItsTime(sentence, restricted) ? restricted : null;
    }

    private static bool IsFinding(string predicate) =>
        predicate is Predicates.ResistanceTo or Predicates.NotResistantTo or Predicates.SensitiveTo or Predicates.ActiveAgainst
            or Predicates.Approval or Predicates.Dose or Predicates.Prevalence or Predicates.AdverseEvents or Predicates.Deaths
            or Predicates.DoseLimitingToxicity
        || Predicates.Find(predicate)?.Comparison == ValueComparison.Measure;

    /// <summary>A fact stated by <paramref name="sentence"/>.</summary>
    /// <param name="sentence">What states it; cited first.</param>
    /// <param name="subject">What it is about, with the sentence that names it when this one does not.</param>
    /// <param name="predicate">What is stated.</param>
    /// <param name="value">The value; white space and stops around it are dropped.</param>
    /// <param name="qualifiers">What it holds for; those without a value are left out.</param>
    protected Fact State(
        Sentence sentence, Referent subject, string predicate, string value, params (string Name, string? Value)[] qualifiers) =>
        new(
            subject.Entity,
            predicate,
            sentence.Printed(Phrase.Trim(value)),
            WithRegimen(subject, qualifiers).Where(q => !string.IsNullOrWhiteSpace(q.Value))
                .ToDictionary(q => q.Name, q => sentence.Printed(Phrase.Trim(q.Value!))),
            [.. new[] { sentence.Citation }.Concat(subject.Further).Distinct()])
        {
            Rule = GetType().Name,
        };

    // A figure of several drugs together is told with all of them.
    private static IEnumerable<(string Name, string? Value)> WithRegimen(Referent subject, (string Name, string? Value)[] qualifiers) =>
        subject.Regimen is null || qualifiers.Any(q => q.Name == QualifierNames.Arm && !string.IsNullOrWhiteSpace(q.Value))
            ? qualifiers
            : qualifiers.Where(q => q.Name != QualifierNames.Arm).Append((QualifierNames.Arm, subject.Regimen));

    /// <summary>A fact about an entity that <paramref name="sentence"/> itself names.</summary>
    protected Fact State(
        Sentence sentence, Mention subject, string predicate, string value, params (string Name, string? Value)[] qualifiers) =>
        State(sentence, Referent.Of(subject), predicate, value, qualifiers);
}
