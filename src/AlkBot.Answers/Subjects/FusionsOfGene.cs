using AlkBot.Answers.Commands;
using AlkBot.Evidence;

namespace AlkBot.Answers.Subjects;

/// <summary>Finds the fusions that a gene is part of, by their names: <c>BCR-ABL1</c> for <c>BCR</c>.</summary>
internal static class FusionsOfGene
{
    private static readonly string[] Joints = ["::", "-", "–", "/"];

    /// <summary>The fusions that hold a gene among <paramref name="entities"/> and are not among them.</summary>
    public static async ValueTask<IReadOnlyList<EntityId>> FindAsync(
        IReadOnlyList<Entity> entities, CommandContext context, CancellationToken cancellationToken)
    {
        var genes = entities.Where(e => e.Id.Type == EntityType.Gene).SelectMany(e => e.Names).Select(n => NameKey.Of(n.Text)).ToHashSet();
        if (genes.Count == 0)
            return [];
        var fusions = await context.Reader.ListEntitiesAsync(EntityType.Fusion, cancellationToken).ConfigureAwait(false);
        return
        [
            .. fusions.Where(f => f.Names.SelectMany(PartsOf).Any(genes.Contains))
                .Select(f => f.Id)
                .Where(id => entities.All(e => e.Id != id)),
        ];
    }

    private static IEnumerable<string> PartsOf(EntityName name) => name.Text.Split(Joints, StringSplitOptions.None).Select(NameKey.Of);
}
