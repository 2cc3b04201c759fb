using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using AlkBot.Answers.Asking.Texts;
using AlkBot.Answers.Subjects;
using AlkBot.Evidence;
using AlkBot.Index;

namespace AlkBot.Answers.Asking.Evidence;

/// <summary>The annotated texts of a generation's facts and headings, each made once.</summary>
internal sealed class ClaimTexts
{
    // Facts, headings and sentences of a small library; what is beyond is annotated again.
    private const int MostKept = 20_000;

    private static readonly ConditionalWeakTable<EntityNames, ClaimTexts> Known = [];

    private readonly ConcurrentDictionary<string, AnnotatedText> _texts = new(StringComparer.Ordinal);
    private readonly ConditionalWeakTable<Fact, AnnotatedText> _facts = [];
    private readonly EntityTitles _titles;

    private ClaimTexts(EntityNames names) => (Names, _titles) = (NameFinder.Of(names), EntityTitles.Of(names));

    public NameFinder Names { get; }

    /// <summary>Those of <paramref name="names"/>.</summary>
    public static ClaimTexts Of(EntityNames names) => Known.GetValue(names, n => new ClaimTexts(n));

    /// <summary><paramref name="text"/>, annotated and kept.</summary>
    public AnnotatedText Of(string text)
    {
        if (_texts.TryGetValue(text, out var known))
            return known;
        var annotated = AnnotatedText.OfSource(text, Names);
        if (_texts.Count < MostKept)
            _texts[text] = annotated;
        return annotated;
    }

    /// <summary>A fact in words: subject, predicate, what it is tied to, value and qualifiers.</summary>
    public AnnotatedText Of(Fact fact) => _facts.GetValue(fact, InWords);

    private AnnotatedText InWords(Fact fact)
    {
        var target = fact.Target is { } id && _titles.NameOf(id) is var name && !NameInText.Occurs(name, fact.Value) ? $" {name}" : "";
        return AnnotatedText.OfSource(
            $"{_titles.NameOf(fact.Subject)}: {FactText.Label(fact.Predicate)}{target}: {FactText.Of(fact)}", Names);
    }
}
