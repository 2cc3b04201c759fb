using AlkBot.Answers;
using AlkBot.Answers.Cards;
using AlkBot.Discord.Protocol;

namespace AlkBot.Discord.Rendering;

/// <summary>Puts the parts of an answer into frames, a page each, with the title above and the sources below.</summary>
/// <param name="answer">The answer.</param>
/// <param name="numbers">The numbers of its passages.</param>
/// <param name="context">What is shown beside the answer.</param>
internal sealed class PageFrame(Answer answer, PassageNumbers numbers, RenderingContext context)
{
    private const int Contested = 0xF0B232;
    private const int Answered = 0x5865F2;
    private const int Asking = 0x8E44AD;
    // A message holds forty components.
    private const int MostQuotesApart = 5;
    private const int Empty = 0x80848E;
    // Room for a line under the page, such as who shares it.
    private const int MostText = Limits.DisplayedText - 300;

    /// <summary>The pages of <paramref name="parts"/>; each part is apart from the next.</summary>
    /// <param name="heading">What stands above each page.</param>
    /// <param name="parts">The parts.</param>
    /// <param name="rows">The most rows of text on a page, as a phone shows them.</param>
    public IReadOnlyList<AnswerPage> Pages(IReadOnlyList<TextLine> heading, IEnumerable<IReadOnlyList<TextLine>> parts, int rows = int.MaxValue) =>
        Numbered(heading, [.. PageFlow.Of(parts, rows).Select(p => (p, (IReadOnlyList<SelectOption>)[]))]);

    /// <summary>The pages of a list, with what opens the things on each.</summary>
    public IReadOnlyList<AnswerPage> Pages(
        IReadOnlyList<TextLine> heading,
        IEnumerable<(IReadOnlyList<IReadOnlyList<TextLine>> Parts, IReadOnlyList<SelectOption> Listed)> pages) =>
        Numbered(heading, [.. pages.SelectMany(page => PageFlow.Of(page.Parts, int.MaxValue).Select(parts => (parts, page.Listed)))]);

    private IReadOnlyList<AnswerPage> Numbered(
        IReadOnlyList<TextLine> heading, List<(IReadOnlyList<IReadOnlyList<TextLine>> Parts, IReadOnlyList<SelectOption> Listed)> pages) =>
    [
        .. pages.Select((page, at) =>
            Page(heading, page.Parts, pages.Count == 1 ? "" : context.Language.Say($"page {at + 1} of {pages.Count}")) with { Listed = page.Listed }),
    ];

    private AnswerPage Page(IReadOnlyList<TextLine> heading, IReadOnlyList<IReadOnlyList<TextLine>> parts, string number)
    {
        var marked = heading.Concat(parts.SelectMany(p => p)).SelectMany(l => l.Passages).ToHashSet();
        var passages = numbers.All.Where(p => marked.Contains(p.Number)).ToList();
        var sources = passages.Count > 0
            ? CitedSources.Of(passages, context.Sources, context.Language)
            : CitedSources.Searched(answer, context.Sources, context.Language);
        IReadOnlyList<TextLine> foot = [.. sources, .. number.Length > 0 ? TextLines.Small(new Text.Run(number)) : []];
        var room = MostText - heading.Concat(parts.SelectMany(p => p)).Concat(foot).Sum(l => l.Markdown.Length + 1);
        var (linked, left) = SourceLinks.Linked([heading, .. parts], passages, context.Links, room);
        room -= linked.Sum(p => p.Sum(l => l.Markdown.Length)) - heading.Concat(parts.SelectMany(p => p)).Sum(l => l.Markdown.Length);
        (heading, parts) = (linked[0], [.. linked.Skip(1)]);
        List<Component> shown = [Text(heading)];
        var areFew = parts.Sum(p => p.Count(l => l.IsQuote)) <= MostQuotesApart;
        foreach (var part in parts)
        {
            if (shown.Count > 1)
                shown.Add(new Separator());
            shown.AddRange(Paragraphs(part, areFew).Select(Text));
        }
        foot = [.. foot, .. SourceLinks.Line(left, context.Links, room)];
        if (foot.Count > 0)
            shown.Add(Text(foot));
        return new AnswerPage(new Container(Color, shown), passages);
    }

    private int Color => answer.Status switch
    {
        _ when answer.Notices.Any(n => n.Kind == NoticeKind.Discrepancy) => Contested,
        AnswerStatus.Answered => Answered,
        AnswerStatus.Ambiguous => Asking,
        _ => Empty,
    };

    // Quotes that follow each other would run into one.
    private static List<List<TextLine>> Paragraphs(IReadOnlyList<TextLine> part, bool areFew)
    {
        var paragraphs = new List<List<TextLine>>();
        foreach (var line in part)
        {
            if (paragraphs.Count > 0 && !(areFew && line.IsQuote && paragraphs[^1][^1].IsQuote))
                paragraphs[^1].Add(line);
            else
                paragraphs.Add([line]);
        }
        return paragraphs;
    }

    private static TextDisplay Text(IEnumerable<TextLine> lines) => new(string.Join('\n', lines.Select(l => l.Markdown)));
}
