using AlkBot.Evidence;
using AlkBot.Facts.Entities;
using AlkBot.Sources.Tables;

namespace AlkBot.Facts.Tables;

/// <summary>A cell of a row with what its column holds and the entities it names.</summary>
internal sealed record RowCell(TableCell Cell, ColumnRole Role, IReadOnlyList<Mention> Mentions)
{
    /// <summary>The cell's text.</summary>
    public string Text => Cell.Text;

    /// <summary>Whether the row continues it from a row above.</summary>
    public bool Continued => Cell.Continued;

    /// <summary>The entities of <paramref name="type"/> that it names, each by its first mention.</summary>
    public IEnumerable<Mention> Of(EntityType type) => Mentions.Where(m => m.Entity.Type == type).DistinctBy(m => m.Entity);
}
