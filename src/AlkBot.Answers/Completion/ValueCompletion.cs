using System.Collections.Concurrent;
using AlkBot.Answers.Changes;
using AlkBot.Answers.Contract;
using AlkBot.Answers.Listing;
using AlkBot.Evidence;
using AlkBot.Index;
using AlkBot.Index.Records;
using AlkBot.Index.Storage;

namespace AlkBot.Answers.Completion;

/// <summary>
/// What options take beside names, from one generation and in memory: values that facts state, passages by source and section, and
/// commands. Safe for concurrent use.
/// </summary>
public sealed class ValueCompletion
{
    private readonly ConcurrentDictionary<string, IReadOnlyList<ValueCandidate>> _ofPredicates = new();
    private readonly Library _library;
    private readonly IReadOnlyList<ValueCandidate> _passages;

    private ValueCompletion(Library library) => (_library, _passages) = (library, PassageCandidates.Of(library));

    /// <summary>The values in <paramref name="library"/>; read once.</summary>
    /// <exception cref="IndexException">The generation is damaged.</exception>
    public static ValueCompletion Of(Library library) => library.Once(l => new ValueCompletion(l));

    /// <summary>
    /// Every value of <paramref name="option"/>: of facts the most frequent first, passages by section, commands as in the help.
    /// </summary>
    public IReadOnlyList<SuggestedValue> Of(OptionDeclaration option, CommandCatalog catalog) =>
        [.. Candidates(option, catalog).Select(c => c.Value)];

    /// <summary>
    /// The values of <paramref name="option"/> by what was typed so far or mistyped, at most <paramref name="limit"/>: first those that
    /// begin with it, then those that hold it, then those a few letters away. Nothing typed gives the first of all.
    /// </summary>
    public IReadOnlyList<SuggestedValue> Suggest(OptionDeclaration option, CommandCatalog catalog, string typed, int limit)
    {
        var (candidates, key) = (Candidates(option, catalog), NameKey.Of(typed));
        if (key.Length == 0)
            return string.IsNullOrWhiteSpace(typed) ? [.. candidates.Take(limit).Select(c => c.Value)] : [];
        return
        [
            .. candidates.Select(c => (c.Value, Match: c.Match(key))).Where(c => c.Match is not null)
                .OrderBy(c => c.Match).Take(limit).Select(c => c.Value),
        ];
    }

    private IEnumerable<ValueCandidate> Candidates(OptionDeclaration option, CommandCatalog catalog) => option.Content switch
    {
        OptionContent.Passage => _passages,
        OptionContent.Source => _library.Sources.Select(SourceOf),
        OptionContent.Generation => KeptBuilds.Of(_library).Select(BuildOf),
        OptionContent.Command => catalog.Commands.Select(c => Plain(c.Declaration.Name)),
        _ => option.CompletesFromValuesOf.Count == 0
            ? []
            : _ofPredicates.GetOrAdd(string.Join(' ', option.CompletesFromValuesOf), _ => ValuesOf(option.CompletesFromValuesOf)),
    };

    // A denied value is none to list by. Spellings that differ in case or hyphens alone are one.
    private IReadOnlyList<ValueCandidate> ValuesOf(IReadOnlyList<string> predicates) =>
    [
        .. _library.Facts.Where(f => predicates.Contains(f.Predicate) && !Denial.In(f.Value))
            .GroupBy(f => NameKey.Of(f.Value))
            .Where(g => g.Key.Length > 0)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.First().Value)
            .Select(Plain),
    ];

    private static ValueCandidate SourceOf(SourceInfo source) =>
        new(new SuggestedValue(source.Id.Value, $"{source.Id}{PartSeparator.Dot}{source.Title}"), source.Id.Value, source.Title);

    private static ValueCandidate BuildOf(GenerationInfo build) =>
        new(new SuggestedValue(build.Id, KeptBuilds.Describe(build)), build.Id, KeptBuilds.DateOf(build));

    private static ValueCandidate Plain(string value) => new(new SuggestedValue(value, value), value);
}
