using System.Collections.Concurrent;
using AlkBot.Answers.Asking.Texts;
using AlkBot.Answers.Subjects;
using AlkBot.Evidence;
using AlkBot.Index;

namespace AlkBot.Answers.Asking.Claims;

/// <summary>The annotated texts of a generation's facts and headings, each made once.</summary>
internal sealed class ClaimTexts
{
    // Facts, headings and sentences of a small library; what is beyond is annotated again.
    private const int MostKept = 20_000;

    private readonly ConcurrentDictionary<string, AnnotatedText> _texts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Fact, AnnotatedText> _facts = new(ReferenceEqualityComparer.Instance);
    private readonly Library _titles;

    private ClaimTexts(Library library) => (Names, _titles) = (NameFinder.Of(library), library);

    public NameFinder Names { get; }

    /// <summary>Those of <paramref name="library"/>.</summary>
    public static ClaimTexts Of(Library library) => library.Once(l => new ClaimTexts(l));

    /// <summary><paramref name="text"/>, annotated and kept.</summary>
    public AnnotatedText Of(string text) => Kept(_texts, text, t => AnnotatedText.OfSource(t, Names));

    /// <summary>A fact in words: subject, predicate, what it is tied to, value and qualifiers.</summary>
    public AnnotatedText Of(Fact fact) => Kept(_facts, fact, InWords);

    private static AnnotatedText Kept<T>(ConcurrentDictionary<T, AnnotatedText> texts, T of, Func<T, AnnotatedText> annotate)
        where T : notnull
    {
        if (texts.TryGetValue(of, out var known))
            return known;
        var annotated = annotate(of);
        if (texts.Count < MostKept)
            texts[of] = annotated;
        return annotated;
    }

    private AnnotatedText InWords(Fact fact)
    {
        var target = fact.Target is { } id && _titles.NameOf(id) is var name && !NameInText.Occurs(name, fact.Value) ? $" {name}" : "";
        return AnnotatedText.OfSource(
            $"{_titles.NameOf(fact.Subject)}: {FactText.Label(fact.Predicate)}{target}: {FactText.Of(fact)}", Names);
    }
}
