using AlkBot.Answers.Commands;
using AlkBot.Evidence;

namespace AlkBot.Answers.Subjects;

/// <summary>The names to show for the entities in some facts.</summary>
internal sealed class EntityTitles
{
    private readonly Dictionary<EntityId, string> _names = [];

    /// <summary>The name of <paramref name="id"/>, or its key when the index does not hold it.</summary>
    public string Of(EntityId id) => _names.GetValueOrDefault(id, id.Key);

    /// <summary>Reads the names of the subjects and targets of <paramref name="facts"/>; those of <paramref name="known"/> are there.</summary>
    public static async ValueTask<EntityTitles> ReadAsync(
        IEnumerable<Fact> facts, IEnumerable<Entity> known, CommandContext context, CancellationToken cancellationToken)
    {
        var titles = new EntityTitles();
        foreach (var entity in known)
            titles._names[entity.Id] = entity.Name;
        foreach (var id in facts.SelectMany(f => f.Target is { } target ? new[] { f.Subject, target } : [f.Subject]).Distinct())
        {
            if (!titles._names.ContainsKey(id)
                && await context.Reader.ReadEntityAsync(id, cancellationToken).ConfigureAwait(false) is { } entity)
            {
                titles._names[id] = entity.Name;
            }
        }
        return titles;
    }
}
