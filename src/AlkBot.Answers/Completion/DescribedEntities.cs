using System.Collections.Concurrent;
using AlkBot.Answers.Facts;
using AlkBot.Answers.Languages;
using AlkBot.Answers.Listing;
using AlkBot.Evidence;
using AlkBot.Index;

namespace AlkBot.Answers.Completion;

/// <summary>
/// Trials, mutations and drugs in the words that tell them apart for whoever chooses one, such as <c>NCT00000102 · imatinib · Phase III</c>.
/// Immutable, safe for concurrent use.
/// </summary>
public sealed class DescribedEntities
{
    private readonly IReadOnlyDictionary<EntityId, string> _lines;
    private readonly ILookup<EntityType, ValueCandidate> _byType;

    private DescribedEntities(Library library, BotLanguage language)
    {
        var book = FactBook.Of(library);
        var described = library.Names.Entities
            .Select(e => (Entity: e, Facts: book.Of(e.Id, BriefLine.Tells(e.Id.Type)).ToList()))
            .Where(e => e.Facts.Count > 0)
            .Select(e => (e.Entity, Line: BriefLine.Of(e.Entity.Name, e.Facts, language)))
            .ToList();
        _lines = described.ToDictionary(e => e.Entity.Id, e => e.Line);
        _byType = described.ToLookup(
            e => e.Entity.Id.Type, e => new ValueCandidate(new SuggestedValue(e.Entity.Name, e.Line), e.Line.Split(PartSeparator.Dot)[1..]));
    }

    /// <summary>Those of <paramref name="library"/>; made once.</summary>
    public static DescribedEntities Of(Library library, BotLanguage language) =>
        library.Once(_ => new ConcurrentDictionary<BotLanguage, DescribedEntities>()).GetOrAdd(language, l => new DescribedEntities(library, l));

    /// <summary>The description; null where the sources tell nothing of the kind.</summary>
    public string? Find(EntityId id) => _lines.GetValueOrDefault(id);

    /// <summary>Those of a type whose description, besides the name, has what was typed: whole, at its beginning, or in it.</summary>
    public IEnumerable<SuggestedValue> Suggest(EntityType type, string typed)
    {
        var key = NameKey.Of(typed);
        return key.Length == 0 ? [] : _byType[type]
            .Select(c => (c.Value, Match: c.Match(key)))
            .Where(c => c.Match is not null and not Index.Names.NameMatch.Near)
            .OrderBy(c => c.Match)
            .Select(c => c.Value);
    }
}
