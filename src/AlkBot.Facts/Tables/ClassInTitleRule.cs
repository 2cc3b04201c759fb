using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;
using AlkBot.Sources.Tables;

namespace AlkBot.Facts.Tables;

/// <summary>
/// A table, or a part of one, whose title names one class of drugs, "Trials involving MEK inhibitors": the class and target of the
/// drugs in it, and the target of the trials.
/// </summary>
internal sealed partial class ClassInTitleRule : IFactExtractor
{
    /// <inheritdoc/>
    public IReadOnlyList<EntityType> Subjects { get; } = [EntityType.Drug, EntityType.Trial];

    /// <inheritdoc/>
    public IEnumerable<Fact> Extract(ExtractionContext context)
    {
        foreach (var row in Row.Of(context))
        {
            if (row.Passage.Row!.Title is not { } place || row.Cite(place) is not { } title || ClassIn(title, context) is not { } named)
                continue;
            var drugs = row.Named(ColumnKind.Drug, EntityType.Drug).Where(d => !d.Cell.Continued).DistinctBy(d => d.Entity);
            foreach (var (drug, cell) in drugs)
            {
                var value = named.Words.Any(char.IsLower) ? named.Words : $"{named.Gene} {named.Sort.ToLowerInvariant()}";
                yield return State(row, drug, Predicates.Class, value, title, [cell]);
                yield return State(row, drug, Predicates.Target, named.Gene, title, [cell]) with { Target = named.Entity };
            }
            foreach (var trial in row.OwnOf(ColumnKind.Trial).SelectMany(c => c.Of(EntityType.Trial)).DistinctBy(m => m.Entity))
            {
                var cells = row.Of(ColumnKind.Drug);
                yield return State(row, trial.Entity, Predicates.Target, named.Gene, title, cells) with { Target = named.Entity };
            }
        }
    }

    private Fact State(Row row, EntityId subject, string predicate, string value, Citation title, IEnumerable<RowCell> cells)
    {
        var fact = row.State(this, subject, predicate, value, cells);
        return fact with { Citations = [title, .. fact.Citations] };
    }

    // With a second class in it, or a word that sets the drugs against others, the title does not say which class a drug is of.
    private static ClassNamed? ClassIn(Citation title, ExtractionContext context)
    {
        if (Against().IsMatch(title.Quote))
            return null;
        var classes = context.MentionsIn(title.Span)
            .Where(m => m.Entity.Type == EntityType.Gene)
            .Select(m => (Mention: m, After: Class().Match(title.Quote, m.Span.End - title.Span.Start)))
            .Where(c => c.After.Success)
            .ToList();
        if (classes.Count != 1 || Sorts().Count(title.Quote) != 1)
            return null;
        var (mention, after) = classes[0];
        var sort = after.Groups["sort"].Value;
        return new ClassNamed(mention.Entity, mention.Text, sort, $"{mention.Text}{after.Groups["joint"].Value}{sort}");
    }

    private sealed record ClassNamed(EntityId Entity, string Gene, string Sort, string Words);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    private const string Sort = "(?<sort>inhibitor|antagonist|antibody|degrader|blocker|agonist)";

    [GeneratedRegex($@"\G(?<joint>[ -]){Sort}s?\b", Options, 10_000)]
    private static partial Regex Class();

    [GeneratedRegex($@"\b{Sort}s?\b", Options, 10_000)]
    private static partial Regex Sorts();

    [GeneratedRegex(
        @"\b(resistan\w*|refractory|versus|vs|compar\w*|after|prior|previous\w*|pre-?treated|na[iï]ve|without|non)\b",
        Options, 10_000)]
    private static partial Regex Against();
}
