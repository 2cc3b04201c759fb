using AlkBot.Answers.Commands;
using AlkBot.Answers.Input;
using AlkBot.Answers.Names;
using AlkBot.Answers.Subjects;
using AlkBot.Evidence;

namespace AlkBot.Answers.Asking;

/// <summary>Finds in a question what it names, which attributes it asks for, and which other words matter.</summary>
internal sealed class QuestionReader(CommandContext context)
{
    /// <summary>The longest name looked for, in words.</summary>
    private const int LongestName = 5;

    /// <summary>Reads <paramref name="text"/>; the second part is the names in it that name nothing for sure.</summary>
    public async ValueTask<(Question Question, IReadOnlyList<NameReading> Unsettled)> ReadAsync(
        string text, CancellationToken cancellationToken)
    {
        var tokens = text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(t => t.Trim(Punctuation)).Where(t => t.Length > 0).ToList();
        var (entities, rest, unsettled) = (new List<NamedEntity>(), new List<string>(), new List<NameReading>());
        for (var at = 0; at < tokens.Count;)
        {
            var (named, length) = await NamedAtAsync(tokens, at, cancellationToken).ConfigureAwait(false);
            if (named is null && NameLike.IsName(tokens[at]))
                named = await UnknownAsync(tokens[at], cancellationToken).ConfigureAwait(false);
            if (named is null)
                rest.AddRange(QuestionWords.Of(tokens[at]));
            else if (named.Problem is null)
                entities.Add(new NamedEntity(named.Typed, named.Entities, named.Matched));
            else
                unsettled.Add(named);
            at += length;
        }
        var cues = AttributeCues.All.Select(c => (Cue: c, Places: c.PlacesIn(rest).ToList())).Where(c => c.Places.Count > 0).ToList();
        var told = cues.SelectMany(c => c.Places).ToHashSet();
        var content = rest.Where((word, place) => !told.Contains(place) && QuestionWords.IsContent(word)).Distinct().ToList();
        var distinct = entities.DistinctBy(e => e.Entities[0].Id).ToList();
        return (new Question(text, QuestionWords.Of(text), distinct, [.. cues.Select(c => c.Cue)], content), unsettled);
    }

    private async ValueTask<(NameReading? Named, int Length)> NamedAtAsync(
        List<string> tokens, int at, CancellationToken cancellationToken)
    {
        for (var length = Math.Min(LongestName, tokens.Count - at); length > 0; length--)
        {
            var typed = string.Join(' ', tokens.Skip(at).Take(length));
            if (length == 1 && !QuestionWords.IsContent(typed.ToLowerInvariant()))
                continue;
            var found = context.Names.Find(typed);
            if (found.Count == 0 && length <= 2 && HasGene(typed)
                && await new GeneAndChange(context).ReadAsync(typed, cancellationToken).ConfigureAwait(false) is { } change)
            {
                return (change, length);
            }
            if (found.Count == 0 && length == 1)
                found = OfOneWord(typed);
            var entities = found.Select(f => EntityTitles.Of(context.Names).Find(f.Entity)).OfType<Entity>().Distinct().ToList();
            if (entities.Count > 0)
                return (new NameReading(typed, entities, [.. found.Select(f => f.Matched)], null), length);
        }
        return (null, 1);
    }

    private async ValueTask<NameReading> UnknownAsync(string name, CancellationToken cancellationToken)
    {
        var reading = await new NameResolver(context, Enum.GetValues<EntityType>())
            .ResolveAsync(name, cancellationToken).ConfigureAwait(false);
        return reading.Problem is { } problem
            ? reading with { Problem = problem with { Message = $"The sources do not name '{TypedText.Shorten(name)}'." } }
            : reading;
    }

    // Any word may stand before a mutation; only a known gene, or one written like a gene symbol, claims to carry it.
    private bool HasGene(string typed) =>
        typed.Any(char.IsAsciiDigit)
        && ProteinChange.TryParse(typed, out _, out var gene)
        && gene is not null
        && (gene.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)) || NameMatcher.Match(gene, context.Names).Count > 0);

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
