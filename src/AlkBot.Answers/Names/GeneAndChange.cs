using AlkBot.Answers.Contract;
using AlkBot.Answers.Input;
using AlkBot.Evidence;

namespace AlkBot.Answers.Names;

/// <summary>Reads a mutation typed with its gene, and does not let a gene pass that the sources do not give it.</summary>
internal sealed class GeneAndChange(CommandContext context)
{
    /// <summary>Reads <paramref name="typed"/>; null when it is no change of a known mutation with a gene in front.</summary>
    public NameReading? Read(string typed)
    {
        if (!ProteinChange.TryParse(typed, out var change, out var gene) || gene is null)
            return null;
        // "V600E V600E" reads as a gene with its change too.
        if (ProteinChange.TryParse(gene, out var other, out var none) && none is null)
            return OfTwo(typed, other, change);
        var mutation = context.Names.Find(change.ToString()).FirstOrDefault(n => n.Entity.Type == EntityType.Mutation);
        if (mutation is null || context.Library.FindEntity(mutation.Entity) is not { } entity)
            return null;
        var stated = context.Library.FactsAbout(entity.Id).Where(f => f.Predicate == Predicates.Gene).ToList();
        var reading = new NameReading(typed, [entity], [mutation.Matched], null);
        if (stated.Count == 0)
            return reading with { Remarks = [$"The sources do not say in which gene {entity.Name} lies; '{gene}' was not checked."] };
        if (stated.Any(fact => Names(gene, fact)))
            return reading;
        var genes = string.Join(", ", stated.Select(f => f.Value).Distinct());
        var problem = new NameProblem(
            AnswerStatus.NotInSources,
            $"The sources give {entity.Name} as a mutation of {genes}, not of {TypedText.Shorten(gene)}.",
            [entity])
        {
            Citations = [.. stated.SelectMany(f => f.Citations)],
        };
        return new NameReading(typed, [], [], problem);
    }

    private NameReading? OfTwo(string typed, ProteinChange first, ProteinChange second)
    {
        var (entities, names) = (new List<Entity>(), new List<EntityName>());
        foreach (var change in new[] { first, second }.Distinct())
        {
            if (context.Names.Find(change.ToString()).FirstOrDefault(n => n.Entity.Type == EntityType.Mutation) is not { } mutation)
                continue;
            if (context.Library.FindEntity(mutation.Entity) is { } entity)
            {
                entities.Add(entity);
                names.Add(mutation.Matched);
            }
        }
        if (entities.Count == 0)
            return null;
        return first.Equals(second)
            ? new NameReading(typed, entities, names, null)
            : new NameReading(typed, [], [], new NameProblem(
                AnswerStatus.InvalidInput, $"'{TypedText.Shorten(typed)}' names two mutations; ask for one of them.", entities));
    }

    // A fusion carries the gene's mutations: EML4-ALK L1196M is one of ALK.
    private bool Names(string gene, Fact fact)
    {
        var target = fact.Target;
        return gene.Split('-', '/').Prepend(gene).Any(part =>
            NameKey.Of(part) == NameKey.Of(fact.Value)
            || (target is not null && context.Names.Find(part).Any(n => n.Entity == target)));
    }
}
