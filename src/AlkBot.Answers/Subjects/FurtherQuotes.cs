using AlkBot.Answers.Contract;
using AlkBot.Answers.Languages;
using AlkBot.Evidence;

namespace AlkBot.Answers.Subjects;

/// <summary>Adds the sentences that name a subject and that no fact has told, and says where the rest of them stand.</summary>
internal static class FurtherQuotes
{
    /// <summary>How many are quoted; the rest is counted and pointed to.</summary>
    private const int Most = 5;

    /// <summary>How many that give a figure or a place are quoted beside those, of each measure.</summary>
    private const int MostMeasured = 6;

    /// <summary>Of how many sources the first sentence that names the subject goes before others.</summary>
    private const int MostOpened = 2;

    /// <summary>Adds them.</summary>
    public static async ValueTask AddAsync(
        AnswerBuilder builder, IReadOnlyList<Entity> entities, CommandContext context, CancellationToken cancellationToken)
    {
        var found = await Mentions.FindAsync(entities, context, cancellationToken).ConfigureAwait(false);
        var cited = builder.CitationsOfContent.ToList();
        var quoted = Measured(found, entities[0].Id.Type, builder).ToList();
        foreach (var (sentence, label) in quoted)
            builder.Quote(sentence, label);
        var open = found.Where(s => !cited.Exists(c => c.Source == s.Source && c.Span.Overlaps(s.Span)))
            .Except(quoted.Select(q => q.Sentence)).ToList();
        foreach (var sentence in Ordered(open).Take(Most))
            builder.Quote(sentence);
        var rest = Ordered(open).Skip(Most).ToList();
        if (rest.Count == 0)
            return;
        var places = rest.Select(r => r.Passage).Distinct().Order().ToList();
        builder.Wording(
            $"{BotLanguage.Counted(rest.Count, "more sentence names", "more sentences name")} {entities[0].Name}: {string.Join(", ", places.Select(p => $"/cite {p}"))}.");
    }

    // A figure that no rule could read is told in the source's words, under its measure; in the order of the text, for what a text
    // found is told first where it sums up. Whether a fact cites the sentence is no matter: it may have told another of its figures.
    private static IEnumerable<(Citation Sentence, string Label)> Measured(
        IReadOnlyList<Citation> found, EntityType type, AnswerBuilder builder)
    {
        var sources = found.Select(s => s.Source).Distinct().ToList();
        var measured = found.Select(s => (Sentence: s, Label: MeasureWords.LabelOf(s.Quote, type))).Where(s => s.Label is not null)
            .OrderBy(s => sources.IndexOf(s.Sentence.Source)).ThenBy(s => s.Sentence.Span.Start);
        foreach (var same in measured.GroupBy(s => s.Label!))
        {
            var told = builder.TextsUnder(same.Key).SelectMany(MeasureWords.FiguresIn).ToHashSet();
            foreach (var (sentence, _) in same.Where(s => TellsMore(s.Sentence, told, builder)).Take(MostMeasured))
                yield return (sentence, same.Key);
        }
    }

    private static bool TellsMore(Citation sentence, HashSet<string> told, AnswerBuilder builder)
    {
        var figures = MeasureWords.FiguresIn(sentence.Quote).ToList();
        var before = builder.TextsOf(sentence).ToList();
        // Without a figure it tells a place, and that once.
        if (figures.Count == 0)
            return before.Count == 0;
        var isNew = figures.Except(told).Any() && figures.Except(before.SelectMany(MeasureWords.FiguresIn)).Any();
        told.UnionWith(figures);
        return isNew;
    }

    // The first sentence with a name is where a text says what it is; then by rank, lines of lists and forms after sentences.
    private static IEnumerable<Citation> Ordered(IReadOnlyList<Citation> sentences)
    {
        var whole = sentences.Where(s => SentenceForm.IsWhole(s.Quote)).ToList();
        var first = whole.GroupBy(s => s.Source).Take(MostOpened).Select(g => g.MinBy(s => s.Span)!).ToList();
        return first.Concat(whole).Concat(sentences).Distinct();
    }
}
