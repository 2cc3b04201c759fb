using AlkBot.Answers.Languages;
using AlkBot.Evidence;

namespace AlkBot.Answers.Subjects;

/// <summary>Puts facts into words.</summary>
public static class FactText
{
    /// <summary>The value with what it holds for: <c>56% (population: previously treated)</c>.</summary>
    public static string Of(Fact fact) => Of(fact, BotLanguage.English);

    /// <summary>The same, with the words for what it holds for in <paramref name="language"/>.</summary>
    public static string Of(Fact fact, BotLanguage language)
    {
        var qualifiers = fact.Qualifiers.OrderBy(q => q.Key, StringComparer.Ordinal).Select(q => $"{language.Word(q.Key)}: {q.Value}").ToList();
        return qualifiers.Count == 0 ? fact.Value : $"{fact.Value} ({string.Join("; ", qualifiers)})";
    }

    /// <summary>The words for a predicate, such as <c>Previous treatment</c>.</summary>
    public static string Label(string predicate) => Predicates.Find(predicate)?.Label ?? predicate;

    /// <summary>The statement of a fact, its citations still to be numbered.</summary>
    public static Statement Statement(Fact fact, string text) => new(StatementKind.Fact, text, [])
    {
        Subject = fact.Subject.ToString(),
        Predicate = fact.Predicate,
        Value = fact.Value,
        Qualifiers = fact.Qualifiers.Count == 0
            ? null
            : new SortedDictionary<string, string>(fact.Qualifiers.ToDictionary(), StringComparer.Ordinal),
        Label = Label(fact.Predicate),
    };
}
