using AlkBot.Discord.Components;
using AlkBot.Discord.Inquiries;
using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Text;

namespace AlkBot.Discord.Administration;

/// <summary>A report on pages that can be turned, after a restart and on any replica too: its lines are read again for each.</summary>
/// <param name="Title">The title.</param>
/// <param name="Entries">The entries, not yet escaped; one stays on one page where it fits.</param>
/// <param name="Asked">What the report is asked with.</param>
internal sealed record ReportPages(string Title, IEnumerable<FormattableString> Entries, Inquiry Asked)
{
    /// <summary>What else can be pressed under every page.</summary>
    public IReadOnlyList<Component> Buttons { get; init; } = [];

    /// <summary>A page, counted from 1; the last one where there are fewer by now.</summary>
    public Message Page(int page, Reader reader)
    {
        var pages = Texts(reader);
        var number = Math.Clamp(page, 1, pages.Count);
        IReadOnlyList<Component>[] rows = [PageButtons.Of(Asked, number, pages.Count, reader.Language), Buttons];
        string[] foot = pages.Count > 1 ? [$"-# {reader.Language.Say($"page {number} of {pages.Count}")}"] : [];
        var framed = Replies.Framed([$"### {reader.Language.Word(Title)}", pages[number - 1], .. foot], [], reader.IsPrivate);
        return framed with { Components = [.. framed.Components, .. rows.Where(r => r.Count > 0).Select(r => new ActionRow(r))] };
    }

    private List<string> Texts(Reader reader)
    {
        var pages = new List<string>();
        foreach (var piece in Entries.SelectMany(entry => Pieces.Of(Timestamps.Split(reader.Say(entry)), Replies.MostText)))
        {
            if (pages.Count > 0 && pages[^1].Length + 1 + piece.Text.Length <= Replies.MostText)
                pages[^1] += "\n" + piece.Text;
            else
                pages.Add(piece.Text);
        }
        return pages.Count > 0 ? pages : ["—"];
    }
}
