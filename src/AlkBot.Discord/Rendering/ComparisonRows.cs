using AlkBot.Answers;
using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Rendering;

/// <summary>
/// Things side by side. Each cell is a field that stands beside its neighbours and names its row and its column, because a phone sets
/// all fields below one another.
/// </summary>
internal static class ComparisonRows
{
    // Discord sets up to three such fields in a line.
    private const int FieldsPerLine = 3;

    // What a field holds that shows nothing; Discord takes no empty one.
    private const string Nothing = "\u200b";

    private static readonly PageField Filler = new(Section.Statements, new EmbedField(Nothing, Nothing, Inline: true), []);

    /// <summary>The rows of what <paramref name="statements"/> compare, each to stay together; none when they compare nothing.</summary>
    public static IEnumerable<IReadOnlyList<PageField>> Of(IReadOnlyList<Statement> statements, Highlighter highlighter)
    {
        var columns = statements.Select(s => s.Column).OfType<string>().Distinct().ToList();
        // Two and four things stand in twos.
        var perLine = columns.Count == FieldsPerLine ? FieldsPerLine : FieldsPerLine - 1;
        foreach (var row in statements.Where(s => s.Column is not null).GroupBy(s => s.Label))
        {
            var cells = columns.Select(c => Cell(c, [.. row.Where(s => s.Column == c)], highlighter));
            yield return [.. cells.Chunk(perLine).SelectMany(Lines)];
        }
    }

    // What is longer than a field goes on in the next line, in its own column.
    private static IEnumerable<PageField> Lines(IReadOnlyList<IReadOnlyList<PageField>> cells)
    {
        for (var line = 0; line < cells.Max(c => c.Count); line++)
        {
            foreach (var cell in cells)
                yield return line < cell.Count ? cell[line] : Filler;
            for (var place = cells.Count; place < FieldsPerLine; place++)
                yield return Filler;
        }
    }

    private static IReadOnlyList<PageField> Cell(string column, IReadOnlyList<Statement> statements, Highlighter highlighter)
    {
        if (statements.Count == 0)
            return [];
        var name = StatementGroups.Marked($"{statements[0].Label} · {column}", statements[0].Kind);
        var lines = statements.Select(s => StatementGroups.Line(WithoutColumn(s), statements.Count > 1, highlighter));
        return [.. FieldLayout.Of(Section.Statements, name, lines).Select(f => f with { Field = f.Field with { Inline = true } })];
    }

    // The field's name says whose value it is; beside it the name before the text is noise.
    private static Statement WithoutColumn(Statement statement) =>
        statement.Text.StartsWith($"{statement.Column}: ", StringComparison.Ordinal)
            ? statement with { Text = statement.Text[(statement.Column!.Length + 2)..] }
            : statement;
}
