using AlkBot.Answers.Names;
using AlkBot.Answers.Subjects;
using AlkBot.Evidence;

namespace AlkBot.Answers.Listing;

/// <summary>What a filter's value names: entities by all their names, or just the words typed.</summary>
internal sealed class NamedThing
{
    private readonly HashSet<EntityId> _ids;
    private readonly IReadOnlyList<string> _names;
    private readonly IReadOnlyList<string> _words;

    /// <summary>What <paramref name="reading"/> settled on.</summary>
    public NamedThing(NameReading reading)
    {
        _ids = [.. reading.Entities.Select(e => e.Id)];
        _names = [.. reading.Entities.SelectMany(e => e.Names).Select(n => n.Text)];
        _words = reading.Entities.Count > 0 ? [] : ValueWords.Of(reading.Typed);
    }

    /// <summary>Whether a fact's value, target or the mutation it holds for is this.</summary>
    public bool IsIn(Fact fact) =>
        (fact.Target is { } target && _ids.Contains(target))
        || IsIn(fact.Value)
        || (fact.Qualifiers.TryGetValue(QualifierNames.Mutation, out var mutation) && IsIn(mutation));

    private bool IsIn(string value)
    {
        if (_names.Any(n => NameInText.Occurs(n, value)))
            return true;
        return _words.Count > 0 && !_words.Except(ValueWords.Of(value)).Any();
    }
}
