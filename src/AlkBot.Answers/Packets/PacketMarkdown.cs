using System.Text;
using AlkBot.Evidence;
using static AlkBot.Answers.Export.MarkdownText;

namespace AlkBot.Answers.Packets;

/// <summary>The document of a packet as Markdown.</summary>
internal static class PacketMarkdown
{
    /// <summary>Writes it; lines end in line feeds.</summary>
    /// <param name="title">What it is of.</param>
    /// <param name="parts">Its parts.</param>
    /// <param name="own">What marks a line in the bot's own words.</param>
    public static string Write(string title, IEnumerable<PacketPart> parts, string own)
    {
        var text = new StringBuilder($"# {Escape(title)}\n");
        PacketPart? before = null;
        foreach (var part in parts)
        {
            // Lines are one list.
            if (part is not PacketLine || before is not PacketLine)
                text.Append('\n');
            Add(part, own, text);
            before = part;
        }
        return text.ToString();
    }

    private static void Add(PacketPart part, string own, StringBuilder text)
    {
        switch (part)
        {
            case PacketHeading heading:
                text.Append($"## {Escape(heading.Text)}\n");
                break;
            case PacketLine line:
                var said = line.IsQuote ? $"“{Escape(line.Text)}”" : Escape(line.Text);
                text.Append("- ").Append(line.Label is null ? "" : $"**{Escape(line.Label)}:** ").Append(line.IsOwn ? $"*{said}* ({Escape(own)})" : said);
                text.Append(string.Concat(line.Citations.Select(n => $" \\[{n}\\]"))).Append('\n');
                break;
            case PacketQuote quote:
                text.Append($"**\\[{quote.Number}\\]** {Escape(quote.Place)}\n\n");
                foreach (var row in PlainText.Lines(quote.Text).Split('\n'))
                    text.Append($"> {Escape(row)}\n");
                break;
            case PacketTable table:
                text.Append($"**{Escape(table.Title)}**\n\n").Append(table.Caption is null ? "" : $"“{Escape(table.Caption)}”\n\n");
                text.Append(Row(table.Columns)).Append(Row(table.Columns.Select(_ => "---"), escaped: true));
                foreach (var row in table.Rows)
                    text.Append(Row(row));
                break;
            case PacketFigure figure:
                text.Append($"![{Escape(figure.Picture.Alternative)}]({figure.File})\n\n");
                foreach (var value in figure.Picture.Values)
                    text.Append($"- {Escape(value)}\n");
                break;
        }
    }

    private static string Row(IEnumerable<string> cells, bool escaped = false) =>
        $"| {string.Join(" | ", cells.Select(c => escaped ? c : Escape(c)))} |\n";
}
