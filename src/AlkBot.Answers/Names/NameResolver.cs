using AlkBot.Answers.Contract;
using AlkBot.Answers.Input;
using AlkBot.Answers.Languages;
using AlkBot.Evidence;
using AlkBot.Index.Names;

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
    public NameReading Resolve(string typed)
    {
        var matches = NameMatcher.Match(typed, context.Names);
        var fitting = matches.Where(m => wanted.Contains(m.Entity.Type)).ToList();
        if (fitting.Count > 0)
            return Settle(typed, fitting);
        if (matches.Count > 0)
            return OfOtherType(typed, Read(matches));
        if (new GeneAndChange(context).Read(typed) is { } change)
        {
            return change.Problem is not null || wanted.Contains(EntityType.Mutation)
                ? change
                : OfOtherType(typed, change.Entities);
        }
        return Unknown(typed);
    }

    private NameReading Settle(string typed, IReadOnlyList<NameSuggestion> fitting)
    {
        var entities = Read(fitting);
        var oneThing = entities.All(e => Shareable.Contains(e.Id.Type)) && entities.DistinctBy(e => e.Id.Type).Count() == entities.Count;
        if (entities.Count == 1 || oneThing)
        {
            var ordered = entities.OrderBy(e => Array.IndexOf(Shareable, e.Id.Type)).ToList();
            return new NameReading(typed, ordered, [.. fitting.Select(f => f.Matched)], null);
        }
        return NameReading.Unsettled(
            typed,
            AnswerStatus.Ambiguous,
            $"'{TypedText.Shorten(typed)}' names {BotLanguage.Counted(entities.Count, "entity", "entities")}.",
            entities);
    }

    private NameReading OfOtherType(string typed, IReadOnlyList<Entity> entities) => NameReading.Unsettled(
        typed,
        AnswerStatus.NotInSources,
        $"'{TypedText.Shorten(typed)}' is {EntityWords.WithArticle(entities[0].Id.Type)}, not {EntityWords.WithArticle(wanted[0])}.",
        entities);

    private NameReading Unknown(string typed)
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
                    RegistryNumber.Of(typed) is { } near ? NearestTrials(near) : []);
        }
        if (wanted.Contains(EntityType.Trial) && RegistryNumber.Of(typed) is { } number)
        {
            var near = NearestTrials(number);
            return NameReading.Unsettled(
                typed,
                AnswerStatus.Ambiguous,
                near.Count > 0
                    ? (FormattableString)$"'{shown}' has {BotLanguage.Counted(number.Digits.Length, "digit")}; a number of ClinicalTrials.gov has {RegistryNumber.Length}. Which trial is meant?"
                    : $"'{shown}' has {BotLanguage.Counted(number.Digits.Length, "digit")}; a number of ClinicalTrials.gov has {RegistryNumber.Length}. No trial in the sources is near it.",
                near);
        }
        var nearest = context.Names.Nearest(typed, MaxCandidates * 4)
            .OrderBy(n => wanted.Contains(n.Entity.Type) ? 0 : 1)
            .DistinctBy(n => n.Entity).Take(MaxCandidates).ToList();
        return Unrecognised(
            typed,
            $"The sources name no {EntityWords.AnyOf(wanted)} '{shown}'.",
            Read(nearest));
    }

    private static NameReading Unrecognised(string typed, FormattableString message, IReadOnlyList<Entity> nearest) =>
        new(typed, [], [], new NameProblem(AnswerStatus.NotInSources, message, nearest) { IsUnrecognised = true });

    private IReadOnlyList<Entity> NearestTrials(RegistryNumber number) =>
    [
        .. context.Library.Entities.Where(e => e.Id.Type == EntityType.Trial)
            .Select(t => (Trial: t, Distance: number.DistanceTo(t.Name)))
            .Where(t => t.Distance <= 2)
            .OrderBy(t => t.Distance).ThenBy(t => t.Trial.Id)
            .Take(MaxCandidates).Select(t => t.Trial),
    ];

    private IReadOnlyList<Entity> Read(IEnumerable<NameSuggestion> found) =>
        [.. found.Select(f => f.Entity).Distinct().Select(context.Library.FindEntity).OfType<Entity>()];
}
