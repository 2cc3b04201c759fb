using AlkBot.Answers.Commands;
using AlkBot.Answers.Input;
using AlkBot.Evidence;
using AlkBot.Index;

namespace AlkBot.Answers.Names;

/// <summary>Reads a typed name as an entity of the types that a command is about.</summary>
/// <param name="context">The generation and its names.</param>
/// <param name="wanted">The types, the likeliest first.</param>
internal sealed class NameResolver(CommandContext context, params IReadOnlyList<EntityType> wanted)
{
    /// <summary>How many names an answer offers.</summary>
    private const int MaxCandidates = 5;

    private static readonly EntityType[] Shareable = [EntityType.Pathway, EntityType.Fusion, EntityType.Gene];

    /// <summary>The type of entity that is meant first of all.</summary>
    public EntityType Wanted => wanted[0];

    /// <summary>Reads <paramref name="typed"/>.</summary>
    public async ValueTask<NameReading> ResolveAsync(string typed, CancellationToken cancellationToken)
    {
        var matches = NameMatcher.Match(typed, context.Names);
        var fitting = matches.Where(m => wanted.Contains(m.Entity.Type)).ToList();
        if (fitting.Count > 0)
            return await SettleAsync(typed, fitting, cancellationToken).ConfigureAwait(false);
        if (matches.Count > 0)
            return await OfOtherTypeAsync(typed, matches, cancellationToken).ConfigureAwait(false);
        if (await new GeneAndChange(context).ReadAsync(typed, cancellationToken).ConfigureAwait(false) is { } change)
        {
            return change.Problem is not null || wanted.Contains(EntityType.Mutation)
                ? change
                : OfOtherType(typed, change.Entities);
        }
        return await UnknownAsync(typed, cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<NameReading> SettleAsync(
        string typed, IReadOnlyList<NameSuggestion> fitting, CancellationToken cancellationToken)
    {
        var entities = await ReadAsync(fitting, cancellationToken).ConfigureAwait(false);
        var oneThing = entities.All(e => Shareable.Contains(e.Id.Type)) && entities.DistinctBy(e => e.Id.Type).Count() == entities.Count;
        if (entities.Count == 1 || oneThing)
        {
            var ordered = entities.OrderBy(e => Array.IndexOf(Shareable, e.Id.Type)).ToList();
            return new NameReading(typed, ordered, [.. fitting.Select(f => f.Matched)], null);
        }
        return NameReading.Unsettled(
            typed,
            AnswerStatus.Ambiguous,
            $"'{TypedText.Shorten(typed)}' names {Counted.Of(entities.Count, "entity", "entities")}.",
            entities);
    }

    private async ValueTask<NameReading> OfOtherTypeAsync(
        string typed, IReadOnlyList<NameSuggestion> matches, CancellationToken cancellationToken) =>
        OfOtherType(typed, await ReadAsync(matches, cancellationToken).ConfigureAwait(false));

    private NameReading OfOtherType(string typed, IReadOnlyList<Entity> entities) => NameReading.Unsettled(
        typed,
        AnswerStatus.NotInSources,
        $"'{TypedText.Shorten(typed)}' is {EntityWords.WithArticle(entities[0].Id.Type)}, not {EntityWords.WithArticle(wanted[0])}.",
        entities);

    private async ValueTask<NameReading> UnknownAsync(string typed, CancellationToken cancellationToken)
    {
        var shown = TypedText.Shorten(typed);
        if (wanted.Contains(EntityType.Trial) && RegistryNumber.WholeOf(typed) is { } whole)
        {
            return whole.IsPlaceholder
                ? NameReading.Unsettled(
                    typed, AnswerStatus.NotInSources, $"{whole.Name} is a placeholder and no registration: no trial has this number.", [])
                : Unrecognised(
                    typed,
                    $"The sources do not name {whole.Name}.",
                    await NearestTrialsAsync(typed, cancellationToken).ConfigureAwait(false));
        }
        if (wanted.Contains(EntityType.Trial) && RegistryNumber.Of(typed) is { } number)
        {
            var near = await NearestTrialsAsync(typed, cancellationToken).ConfigureAwait(false);
            return NameReading.Unsettled(
                typed,
                AnswerStatus.Ambiguous,
                $"'{shown}' has {Counted.Of(number.Digits.Length, "digit")}; a number of ClinicalTrials.gov has {RegistryNumber.Length}."
                + (near.Count > 0 ? " Which trial is meant?" : " No trial in the sources is near it."),
                near);
        }
        var nearest = context.Names.Nearest(typed, MaxCandidates * 4)
            .OrderBy(n => wanted.Contains(n.Entity.Type) ? 0 : 1)
            .DistinctBy(n => n.Entity).Take(MaxCandidates).ToList();
        return Unrecognised(
            typed,
            $"The sources name no {EntityWords.AnyOf(wanted)} '{shown}'.",
            await ReadAsync(nearest, cancellationToken).ConfigureAwait(false));
    }

    private static NameReading Unrecognised(string typed, string message, IReadOnlyList<Entity> nearest) =>
        new(typed, [], [], new NameProblem(AnswerStatus.NotInSources, message, nearest) { IsUnrecognised = true });

    private async ValueTask<IReadOnlyList<Entity>> NearestTrialsAsync(string typed, CancellationToken cancellationToken)
    {
        if (RegistryNumber.Of(typed) is not { } number)
            return [];
        var trials = await context.Reader.ListEntitiesAsync(EntityType.Trial, cancellationToken).ConfigureAwait(false);
        return
        [
            .. trials.Select(t => (Trial: t, Distance: number.DistanceTo(t.Name)))
                .Where(t => t.Distance <= 2)
                .OrderBy(t => t.Distance).ThenBy(t => t.Trial.Id)
                .Take(MaxCandidates).Select(t => t.Trial),
        ];
    }

    private async ValueTask<IReadOnlyList<Entity>> ReadAsync(IEnumerable<NameSuggestion> found, CancellationToken cancellationToken)
    {
        var entities = new List<Entity>();
        foreach (var id in found.Select(f => f.Entity).Distinct())
        {
            if (await context.Reader.ReadEntityAsync(id, cancellationToken).ConfigureAwait(false) is { } entity)
                entities.Add(entity);
        }
        return entities;
    }
}
