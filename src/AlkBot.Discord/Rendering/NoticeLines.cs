using AlkBot.Answers;
using AlkBot.Answers.Cards;
using AlkBot.Discord.Text;

namespace AlkBot.Discord.Rendering;

/// <summary>What the reader has to know beside an answer: what to beware of stands above it, what to know of names below.</summary>
internal sealed class NoticeLines(Answer answer, PassageNumbers numbers, StatementLines statements)
{
    private const int MostContests = 3;

    /// <summary>Contradictions, both sides in their own words, and what else casts doubt on what is cited; empty for none.</summary>
    public IReadOnlyList<TextLine> Above()
    {
        var contests = CardContests.Of(answer);
        return
        [
            .. Warnings(),
            .. contests.Take(MostContests).SelectMany(Contest),
            .. Differing(contests.Skip(MostContests)),
        ];
    }

    /// <summary>The same in one line: above a list, of whose things each tells more when it is opened.</summary>
    public IReadOnlyList<TextLine> AboveInShort() =>
        CardContests.Of(answer) is [var only] ? [.. Warnings(), .. Contest(only)] : [.. Warnings(), .. Differing(CardContests.Of(answer))];

    private IEnumerable<TextLine> Warnings() =>
    [
        .. answer.Notices.Where(n => n.IsWarning || n is { Kind: NoticeKind.Discrepancy, About: null }).SelectMany(n => Told(n, "⚠ ")),
    ];

    private static IReadOnlyList<TextLine> Differing(IEnumerable<CardContest> contests) =>
        string.Join("; ", contests.Select(c => c.About)) is { Length: > 0 } about
            ? TextLines.Plain(new Run("⚠ The sources differ: ", Bold: true), new Run(about))
            : [];

    /// <summary>How names were read, and other remarks.</summary>
    public IReadOnlyList<TextLine> Below() =>
    [
        .. answer.Notices.Where(n => n.Kind != NoticeKind.Discrepancy && !n.IsWarning)
            .SelectMany(n => TextLines.Small([new Run(n.Text), .. TextLines.Marks(numbers.Of(n.Citations))])),
    ];

    /// <summary>All of them in full.</summary>
    public IReadOnlyList<TextLine> All() =>
        [.. answer.Notices.OrderBy(n => n.Kind).SelectMany(n => Told(n, n.Kind == NoticeKind.Discrepancy ? "⚠ " : ""))];

    private IReadOnlyList<TextLine> Told(Notice notice, string sign) =>
        TextLines.Plain([new Run(sign + notice.Text), .. TextLines.Marks(numbers.Of(notice.Citations))]);

    private IEnumerable<TextLine> Contest(CardContest contest) =>
    [
        .. TextLines.Plain(new Run($"⚠ The sources differ: {AboutOf(contest)}", Bold: true)),
        .. contest.Sides.SelectMany(side => statements.Quote(side.Text, [side.Citation], $" — {SectionOf(side)}")),
    ];

    private string AboutOf(CardContest contest) =>
        contest.About.StartsWith($"{answer.Title}, ", StringComparison.Ordinal)
            ? contest.About[(answer.Title.Length + 2)..]
            : contest.About;

    private string SectionOf(CardExcerpt side) => Label.Of(answer.Citations.First(c => c.N == side.Citation).Where, 60);
}
