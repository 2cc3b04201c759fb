using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Rendering;

/// <summary>A field on its way to a page.</summary>
/// <param name="Section">Where on the page it stands.</param>
/// <param name="Field">The field, within Discord's limits.</param>
/// <param name="Marks">The citations marked in it.</param>
/// <param name="Entry">The citation that it lists; null where it lists none.</param>
internal sealed record PageField(Section Section, EmbedField Field, IReadOnlyList<int> Marks, int? Entry = null)
{
    /// <summary>What it counts towards the limit over all embeds.</summary>
    public int Length => Field.Name.Length + Field.Value.Length;
}
