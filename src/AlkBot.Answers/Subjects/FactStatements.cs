using AlkBot.Answers.Languages;
using AlkBot.Answers.Names;
using AlkBot.Evidence;
using AlkBot.Index;

namespace AlkBot.Answers.Subjects;

/// <summary>Adds facts to an answer: in the order of predicates, equal ones once with the citations of all.</summary>
internal static class FactStatements
{
    /// <summary>Adds <paramref name="facts"/>.</summary>
    /// <param name="builder">The answer.</param>
    /// <param name="facts">The facts; those put into the same words become one statement.</param>
    /// <param name="state">How a fact is put into words.</param>
    public static void Facts(this AnswerBuilder builder, IEnumerable<Fact> facts, Func<Fact, Statement> state)
    {
        var groups = facts
            .Select(fact => (Fact: fact, Statement: state(fact)))
            .GroupBy(f => (f.Fact.Subject, f.Fact.Predicate, Key: Key(f.Statement.Text)))
            .OrderBy(g => Predicates.OrderOf(g.Key.Predicate));
        foreach (var group in groups)
            builder.Add(group.First().Statement, [.. group.SelectMany(f => f.Fact.Citations)]);
    }

    /// <summary>A fact of another thing than the one asked about, with its name.</summary>
    public static Statement OfOther(Fact fact, Library names, BotLanguage language)
    {
        var name = names.NameOf(fact.Subject);
        var text = $"{name} — {language.Inside(FactText.Label(fact.Predicate))}: {FactText.Of(fact, language)}";
        return FactText.Statement(fact, text) with { Label = EntityWords.Title(fact.Subject.Type), Other = name };
    }

    // Case apart, and nothing else: "2.0" and "20" are two values.
    private static string Key(string text) => text.Trim().ToLowerInvariant();
}
