using AlkBot.Answers.Contract;
using AlkBot.Evidence;

namespace AlkBot.Answers.Subjects;

/// <summary>Finds the fusions that a gene is part of, by their names: <c>BCR-ABL1</c> for <c>BCR</c>.</summary>
internal static class FusionsOfGene
{
    private static readonly string[] Joints = ["::", "-", "–", "/"];

    /// <summary>The fusions that hold a gene among <paramref name="entities"/> and are not among them.</summary>
    public static IReadOnlyList<EntityId> Find(IReadOnlyList<Entity> entities, CommandContext context)
    {
        var genes = entities.Where(e => e.Id.Type == EntityType.Gene).SelectMany(e => e.Names).Select(n => NameKey.Of(n.Text)).ToHashSet();
        if (genes.Count == 0)
            return [];
        var known = context.Names.Entities.Where(e => e.Id.Type == EntityType.Gene)
            .SelectMany(e => e.Names).Select(n => NameKey.Of(n.Text)).ToHashSet();
        return
        [
            .. context.Library.Entities.Where(f => f.Id.Type == EntityType.Fusion && f.Names.SelectMany(n => PartsOf(n.Text, known)).Any(genes.Contains))
                .Select(f => f.Id)
                .Where(id => entities.All(e => e.Id != id)),
        ];
    }

    // The keys of the parts, each as long as a known gene can be: some genes have a hyphen of their own, such as NKX2-1.
    private static IEnumerable<string> PartsOf(string name, HashSet<string> known)
    {
        var pieces = name.Split(Joints, StringSplitOptions.None);
        for (var start = 0; start < pieces.Length;)
        {
            // Not all of the pieces: of one part alone there is no fusion.
            var end = start == 0 ? Math.Max(1, pieces.Length - 1) : pieces.Length;
            while (end > start + 1 && !known.Contains(KeyOf(pieces[start..end])))
                end--;
            yield return KeyOf(pieces[start..end]);
            start = end;
        }
    }

    private static string KeyOf(string[] pieces) => NameKey.Of(string.Concat(pieces));
}
