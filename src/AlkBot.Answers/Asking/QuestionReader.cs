using AlkBot.Answers.Commands;
using AlkBot.Answers.Names;
using AlkBot.Evidence;

namespace AlkBot.Answers.Asking;

/// <summary>Finds in a question what it names, which attributes it asks for, and which other words matter.</summary>
internal sealed class QuestionReader(CommandContext context)
{
    /// <summary>The longest name looked for, in words.</summary>
    private const int LongestName = 5;

    /// <summary>Reads <paramref name="text"/>; the second part is the words that are names of nothing known.</summary>
    public async ValueTask<(Question Question, IReadOnlyList<string> UnknownNames)> ReadAsync(
        string text, CancellationToken cancellationToken)
    {
        var tokens = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(t => t.Trim(Punctuation)).Where(t => t.Length > 0).ToList();
        var (entities, rest, unknown) = (new List<NamedEntity>(), new List<string>(), new List<string>());
        for (var at = 0; at < tokens.Count;)
        {
            var (named, length) = await NamedAtAsync(tokens, at, cancellationToken).ConfigureAwait(false);
            if (named is not null)
                entities.Add(named);
            else if (NameLike.IsName(tokens[at]))
                unknown.Add(tokens[at]);
            else
                rest.AddRange(QuestionWords.Of(tokens[at]));
            at += length;
        }
        var cues = AttributeCues.All.Select(c => (Cue: c, Places: c.PlacesIn(rest).ToList())).Where(c => c.Places.Count > 0).ToList();
        var told = cues.SelectMany(c => c.Places).ToHashSet();
        var content = rest.Where((word, place) => !told.Contains(place) && QuestionWords.IsContent(word)).Distinct().ToList();
        var distinct = entities.DistinctBy(e => e.Entities[0].Id).ToList();
        return (new Question(text, QuestionWords.Of(text), distinct, [.. cues.Select(c => c.Cue)], content), unknown);
    }

    private async ValueTask<(NamedEntity? Named, int Length)> NamedAtAsync(
        List<string> tokens, int at, CancellationToken cancellationToken)
    {
        for (var length = Math.Min(LongestName, tokens.Count - at); length > 0; length--)
        {
            var typed = string.Join(' ', tokens.Skip(at).Take(length));
            if (length == 1 && !QuestionWords.IsContent(typed.ToLowerInvariant()))
                continue;
            var found = context.Names.Find(typed);
            if (found.Count == 0 && length == 1)
                found = OfOneWord(typed);
            if (found.Count == 0)
                continue;
            var entities = new List<Entity>();
            foreach (var id in found.Select(f => f.Entity).Distinct())
            {
                if (await context.Reader.ReadEntityAsync(id, cancellationToken).ConfigureAwait(false) is { } entity)
                    entities.Add(entity);
            }
            if (entities.Count > 0)
                return (new NamedEntity(typed, entities, [.. found.Select(f => f.Matched)]), length);
        }
        return (null, 1);
    }

    // "crizotinib-resistant", "ALK+" and "HSP90/AKT" begin with a name.
    private IReadOnlyList<Search.NameSuggestion> OfOneWord(string typed)
    {
        var whole = NameMatcher.Match(typed, context.Names);
        if (whole.Count > 0 || typed.IndexOfAny(['-', '/', '+', '\'']) is not (> 1 and var cut))
            return whole;
        return context.Names.Find(typed[..cut]);
    }

    private static readonly char[] Punctuation = ['?', '!', '.', ',', ';', ':', '"', '\'', '(', ')', '[', ']', '*', '_', '`', '“', '”'];
}
