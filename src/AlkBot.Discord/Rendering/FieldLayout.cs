using AlkBot.Discord.Protocol;
using AlkBot.Discord.Text;

namespace AlkBot.Discord.Rendering;

/// <summary>Lays lines out in fields; what is longer than a field goes on in the next.</summary>
internal static class FieldLayout
{
    private const string Continued = " (continued)";

    /// <summary>The fields that hold <paramref name="lines"/> under <paramref name="name"/>: at least one.</summary>
    public static IReadOnlyList<PageField> Of(Section section, string name, IEnumerable<IEnumerable<Run>> lines) =>
        Of(section, [new Run(Label.OneLine(name))], lines, null);

    /// <summary>The fields that list a citation under <paramref name="heading"/>.</summary>
    public static IReadOnlyList<PageField> Of(Section section, IReadOnlyList<Run> heading, IEnumerable<IEnumerable<Run>> lines, int? entry)
    {
        var (first, rest) = (NameOf(heading, ""), NameOf(heading, Continued));
        // A name too long for its place begins the value in full.
        var all = first.Whole ? lines : [heading, .. lines];
        var values = Values(all.SelectMany(line => Pieces.Of(line, Limits.FieldValue)));
        return
        [
            .. values.Select((value, place) => new PageField(
                section, new EmbedField(place == 0 ? first.Text : rest.Text, value.Text), value.Citations, entry)),
        ];
    }

    private static (string Text, bool Whole) NameOf(IReadOnlyList<Run> heading, string suffix)
    {
        var pieces = Pieces.Of(heading, Limits.FieldName - suffix.Length - 1);
        return pieces switch
        {
            [] => ("—" + suffix, true),
            [var whole] => (whole.Text + suffix, true),
            _ => (pieces[0].Text + "…" + suffix, false),
        };
    }

    private static List<Piece> Values(IEnumerable<Piece> lines)
    {
        var values = new List<Piece>();
        foreach (var line in lines)
        {
            if (values.Count > 0 && values[^1].Text.Length + 1 + line.Text.Length <= Limits.FieldValue)
                values[^1] = new Piece($"{values[^1].Text}\n{line.Text}", [.. values[^1].Citations, .. line.Citations]);
            else
                values.Add(line);
        }
        return values.Count > 0 ? values : [new Piece("—", [])];
    }
}
