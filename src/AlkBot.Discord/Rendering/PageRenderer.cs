using AlkBot.Answers;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Text;

namespace AlkBot.Discord.Rendering;

/// <summary>
/// Gives an answer the form of Discord messages. Everything in the answer is on one of the pages; what is longer than Discord's
/// limits goes on in the next field or on the next page.
/// </summary>
public static class PageRenderer
{
    private const string CitationsTitle = "Citations";

    /// <summary>The pages of <paramref name="answer"/>: at least one.</summary>
    public static IReadOnlyList<AnswerPage> Render(Answer answer, RenderingContext context)
    {
        var highlighter = new Highlighter(context.Names);
        var quoted = answer.Statements.Where(s => s.Kind == StatementKind.Quote)
            .SelectMany(s => s.Citations.Select(n => (n, s.Text))).ToHashSet();
        var entries = answer.Citations.GroupBy(c => c.N).ToDictionary(g => g.Key, IReadOnlyList<PageField> (g) =>
            [.. g.SelectMany(c => CitationEntry.Fields(c, quoted.Contains((c.N, c.Quote)), highlighter))]);
        var (title, whole) = TitleOf(answer.Title);
        var footer = new Footer(answer, context.Sources);

        var pagination = new Pagination(title.Length + CitationsTitle.Length + footer.Length, entries);
        pagination.AddNotices(NoticeFields.Of(answer.Notices));
        pagination.AddStatements(whole.Select(Alone));
        pagination.AddStatements(StatementGroups.Fields(answer.Statements, highlighter));
        pagination.AddStatements(OtherCommands.Fields(answer).Select(Alone));
        pagination.AddRemainingCitations();
        return [.. pagination.Pages.Select((draft, i) => Page(draft, answer, title, footer.Of(i + 1, pagination.Pages.Count)))];
    }

    private static IReadOnlyList<PageField> Alone(PageField field) => [field];

    private static (string Title, IReadOnlyList<PageField> Whole) TitleOf(string title)
    {
        var pieces = Pieces.Of(Label.OneLine(title), Limits.EmbedTitle - 1);
        return pieces switch
        {
            [] => ("—", []),
            [var whole] => (whole.Text, []),
            _ => (pieces[0].Text + "…", FieldLayout.Of(Section.Statements, "In full", [[new Run(title)]])),
        };
    }

    private static AnswerPage Page(PageDraft draft, Answer answer, string title, string footer)
    {
        var embeds = Sections.All
            .Where(s => s == Section.Statements || draft.Of(s) is not null)
            .Select(s => new Embed
            {
                Title = s switch { Section.Statements => title, Section.Citations => CitationsTitle, _ => null },
                Color = Sections.ColorOf(s, answer.Status),
                Fields = draft.Of(s),
            })
            .ToList();
        embeds[^1] = embeds[^1] with { Footer = new EmbedFooter(footer) };
        var listed = draft.Fields.Select(f => f.Entry).OfType<int>().ToHashSet();
        return new AnswerPage(embeds, [.. answer.Citations.Where(c => listed.Contains(c.N))]);
    }
}
