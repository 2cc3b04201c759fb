using AlkBot.Answers.Commands;
using AlkBot.Evidence;
using AlkBot.Index.Reporting;

namespace AlkBot.Answers.Subjects;

/// <summary>Adds the sentences that name a subject and that no fact has cited, and says where the rest of them stand.</summary>
internal static class FurtherQuotes
{
    /// <summary>How many are quoted; the rest is counted and pointed to.</summary>
    private const int Most = 5;

    /// <summary>How many that give a figure or a place are quoted beside those, of each measure.</summary>
    private const int MostMeasured = 3;

    /// <summary>Adds them.</summary>
    public static async ValueTask AddAsync(
        AnswerBuilder builder, IReadOnlyList<Entity> entities, CommandContext context, CancellationToken cancellationToken)
    {
        var cited = builder.CitationsOfContent.ToList();
        var open = (await Mentions.FindAsync(entities, context, cancellationToken).ConfigureAwait(false))
            .Where(s => !cited.Exists(c => c.Source == s.Source && c.Span.Overlaps(s.Span)))
            .ToList();
        // A figure that no rule could read is told in the source's words, under its measure.
        var measured = open.Select(s => (Sentence: s, Label: MeasureWords.LabelOf(s.Quote))).Where(s => s.Label is not null)
            .GroupBy(s => s.Label).SelectMany(same => same.Take(MostMeasured)).ToList();
        foreach (var (sentence, label) in measured)
            builder.Quote(sentence, label);
        open = [.. open.Except(measured.Select(m => m.Sentence))];
        foreach (var sentence in open.Take(Most))
            builder.Quote(sentence);
        var rest = open.Skip(Most).ToList();
        if (rest.Count == 0)
            return;
        var places = rest.Select(r => r.Passage).Distinct().Order().ToList();
        builder.Wording(
            $"{Counted.Of(rest.Count, "more sentence names", "more sentences name")} {entities[0].Name}: "
            + string.Join(", ", places.Select(p => $"/cite {p}")) + ".");
    }
}
