using System.Net;
using System.Text;
using AlkBot.Answers.Languages;
using AlkBot.Evidence;

namespace AlkBot.Answers.Packets;

/// <summary>The document of a packet as one page to print: it loads nothing and runs nothing.</summary>
internal static class PacketPage
{
    private const string Style =
        """
        body { font: 11pt/1.45 Georgia, serif; max-width: 48em; margin: 2em auto; padding: 0 1em; color: #111; background: #fff }
        h1, h2 { font-family: sans-serif; line-height: 1.2; break-after: avoid }
        h2 { margin-top: 1.8em; border-bottom: 1px solid #999 }
        ul { padding-left: 1.2em }
        blockquote { margin: .2em 0 1em; padding-left: 1em; border-left: 3px solid #999; white-space: pre-wrap }
        figure { margin: 1em 0; break-inside: avoid }
        figure svg { max-width: 100%; height: auto }
        figcaption, .place { font-size: 9pt; color: #444 }
        table { border-collapse: collapse; font-size: 9pt; margin: .5em 0 1.5em }
        th, td { border: 1px solid #999; padding: .2em .4em; text-align: left; vertical-align: top }
        thead { display: table-header-group }
        tr, blockquote { break-inside: avoid }
        .own { font-style: italic }
        a { color: inherit }
        @media print { body { max-width: none; margin: 0; font-size: 10pt } }
        """;

    /// <summary>Writes it; lines end in line feeds.</summary>
    /// <param name="title">What it is of.</param>
    /// <param name="parts">Its parts.</param>
    /// <param name="own">What marks a line in the bot's own words.</param>
    /// <param name="language">The language of the bot's own words.</param>
    public static string Write(string title, IEnumerable<PacketPart> parts, string own, BotLanguage language)
    {
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n").Append($"<html lang=\"{language.Locales.DefaultIfEmpty("en").First()}\">\n<head>\n<meta charset=\"utf-8\"/>\n");
        page.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n");
        page.Append("<meta name=\"viewport\" content=\"width=device-width\"/>\n");
        page.Append($"<title>{Encode(title)}</title>\n<style>\n{Style.ReplaceLineEndings("\n")}\n</style>\n</head>\n<body>\n<h1>{Encode(title)}</h1>\n");
        var isInList = false;
        foreach (var part in parts)
        {
            if (part is PacketLine != isInList)
                page.Append(isInList ? "</ul>\n" : "<ul>\n");
            isInList = part is PacketLine;
            Add(part, own, page);
        }
        return page.Append(isInList ? "</ul>\n" : "").Append("</body>\n</html>\n").ToString();
    }

    private static void Add(PacketPart part, string own, StringBuilder page)
    {
        switch (part)
        {
            case PacketHeading heading:
                page.Append($"<h2>{Encode(heading.Text)}</h2>\n");
                break;
            case PacketLine line:
                var said = line.IsQuote ? $"<q>{Encode(line.Text)}</q>" : Encode(line.Text);
                page.Append("<li>").Append(line.Label is null ? "" : $"<b>{Encode(line.Label)}:</b> ");
                page.Append(line.IsOwn ? $"<span class=\"own\">{said}</span> ({Encode(own)})" : said);
                page.Append(string.Concat(line.Citations.Select(n => $" <a href=\"#q{n}\">[{n}]</a>"))).Append("</li>\n");
                break;
            case PacketQuote quote:
                page.Append($"<div id=\"q{quote.Number}\"><b>[{quote.Number}]</b> <span class=\"place\">{Encode(quote.Place)}</span>");
                page.Append($"<blockquote>{Encode(quote.Text)}</blockquote></div>\n");
                break;
            case PacketTable table:
                page.Append($"<p><b>{Encode(table.Title)}</b></p>\n").Append(table.Caption is null ? "" : $"<p><q>{Encode(table.Caption)}</q></p>\n");
                page.Append($"<table>\n<thead>{Row(table.Columns, "th")}</thead>\n<tbody>\n");
                foreach (var row in table.Rows)
                    page.Append(Row(row, "td")).Append('\n');
                page.Append("</tbody>\n</table>\n");
                break;
            case PacketFigure figure:
                page.Append($"<figure>\n{figure.Drawn!.Svg}\n<figcaption>{string.Join("<br/>", figure.Picture.Values.Select(Encode))}</figcaption>\n</figure>\n");
                break;
        }
    }

    private static string Row(IEnumerable<string> cells, string element) =>
        $"<tr>{string.Concat(cells.Select(c => $"<{element}>{Encode(c)}</{element}>"))}</tr>";

    private static string Encode(string text) => WebUtility.HtmlEncode(PlainText.Lines(text));
}
