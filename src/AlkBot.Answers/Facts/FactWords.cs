using System.Runtime.CompilerServices;
using AlkBot.Answers.Asking;
using AlkBot.Answers.Subjects;
using AlkBot.Evidence;

namespace AlkBot.Answers.Facts;

/// <summary>What a fact says, in the forms that questions are compared with. It is made once for a fact.</summary>
internal sealed class FactWords
{
    private static readonly ConditionalWeakTable<Fact, FactWords> Known = [];

    private FactWords(Fact fact)
    {
        Own = $"{fact.Subject.Key} {FactText.Of(fact)} {FactText.Label(fact.Predicate)}";
        Around = string.Join(' ', fact.Citations.SelectMany(c => new[] { c.Quote, c.Section }));
        OwnWords = QuestionWords.Of(Own);
        AllWords = [.. OwnWords.Concat(QuestionWords.Of(string.Join(' ', fact.Citations.Select(c => c.Quote)))).Distinct()];
        Phrases = [.. OwnWords, .. fact.Citations.SelectMany(c => QuestionWords.Of(c.Quote))];
    }

    /// <summary>Subject, value, qualifiers and label.</summary>
    public string Own { get; }

    /// <summary>The quotes and the headings above them.</summary>
    public string Around { get; }

    /// <summary>The words of <see cref="Own"/>.</summary>
    public IReadOnlyList<string> OwnWords { get; }

    /// <summary>Its words and those of its quotes, each once.</summary>
    public IReadOnlyList<string> AllWords { get; }

    /// <summary>Its words and those of its quotes, in order.</summary>
    public IReadOnlyList<string> Phrases { get; }

    /// <summary>The words of <paramref name="fact"/>.</summary>
    public static FactWords Of(Fact fact) => Known.GetValue(fact, f => new FactWords(f));
}
