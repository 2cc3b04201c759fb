using AlkBot.Evidence;

namespace AlkBot.Answers.Subjects;

/// <summary>Adds facts to an answer: in the order of predicates, equal ones once with the citations of all.</summary>
internal static class FactStatements
{
    /// <summary>Adds <paramref name="facts"/>.</summary>
    /// <param name="builder">The answer.</param>
    /// <param name="facts">The facts, each value's citations to be united.</param>
    /// <param name="text">How a fact is put into words.</param>
    /// <param name="column">The column of a comparison that the facts stand in; null where nothing is compared.</param>
    public static void Facts(this AnswerBuilder builder, IEnumerable<Fact> facts, Func<Fact, string> text, string? column = null)
    {
        var groups = facts.GroupBy(f => (f.Subject, f.Predicate, Key: Key(text(f)))).OrderBy(g => Predicates.OrderOf(g.Key.Predicate));
        foreach (var group in groups)
        {
            var first = group.First();
            builder.Add(FactText.Statement(first, text(first)) with { Column = column }, [.. group.SelectMany(f => f.Citations)]);
        }
    }

    // Case apart, and nothing else: "2.0" and "20" are two values.
    private static string Key(string text) => text.Trim().ToLowerInvariant();
}
