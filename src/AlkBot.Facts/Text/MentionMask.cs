using AlkBot.Evidence;
using AlkBot.Facts.Entities;

namespace AlkBot.Facts.Text;

/// <summary>
/// Lets patterns speak of entities: every character of a mention becomes the sign of its type, so that <c>Ⓖ+ Ⓜ+</c> matches
/// "BRAF V600E" and places keep their numbers.
/// </summary>
internal static class MentionMask
{
    /// <summary>The text with its mentions masked.</summary>
    public static string Of(string text, Span span, IEnumerable<Mention> mentions)
    {
        var masked = text.ToCharArray();
        foreach (var mention in mentions)
            Array.Fill(masked, SignOf(mention.Entity.Type), mention.Span.Start - span.Start, mention.Span.Length);
        return new string(masked);
    }

    /// <summary>The sign that stands for an entity of <paramref name="type"/>.</summary>
    public static char SignOf(EntityType type) => type switch
    {
        EntityType.Drug => 'Ⓓ',
        EntityType.Trial => 'Ⓣ',
        EntityType.Mutation => 'Ⓜ',
        EntityType.Gene => 'Ⓖ',
        EntityType.Pathway => 'Ⓟ',
        EntityType.Fusion => 'Ⓕ',
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No sign for this type."),
    };
}
