using AlkBot.Answers;
using AlkBot.Answers.Cards;
using AlkBot.Answers.Languages;
using AlkBot.Discord.Text;
using AlkBot.Evidence;

namespace AlkBot.Discord.Rendering;

/// <summary>What the reader has to know beside an answer: what to beware of stands above it, what to know of names below.</summary>
internal sealed class NoticeLines(Answer answer, PassageNumbers numbers, StatementLines statements, BotLanguage language)
{
    private const int MostContests = 3;

    /// <summary>Contradictions, both sides in their own words, and what else casts doubt on what is cited; empty for none.</summary>
    public IReadOnlyList<TextLine> Above()
    {
        var contests = CardContests.Of(answer);
        return
        [
            .. Warnings(),
            .. contests.Take(MostContests).SelectMany(c => Contest(c, c => $" — {SectionOf(c)}")),
            .. Differing(contests.Skip(MostContests)),
        ];
    }

    /// <summary>The same of several things: contradictions that are quoted in short, and those that are named.</summary>
    public IReadOnlyList<TextLine> Above(IReadOnlyList<CardContest> quoted, IReadOnlyList<CardContest> named) =>
        [.. quoted.SelectMany(c => Contest(c, _ => "")), .. Differing(named)];

    /// <summary>What casts doubt on what is cited, but for contradictions.</summary>
    public IReadOnlyList<TextLine> Warnings() =>
    [
        .. answer.Notices.Where(n => n.IsWarning || n is { Kind: NoticeKind.Discrepancy, About: null }).SelectMany(n => Told(n, "⚠ ")),
    ];

    private IReadOnlyList<TextLine> Differing(IEnumerable<CardContest> contests) =>
        string.Join("; ", contests.Select(AboutOf)) is { Length: > 0 } about
            ? TextLines.Plain(new Run($"⚠ {language.Word("The sources differ")}: ", Bold: true), new Run(about))
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

    private IEnumerable<TextLine> Contest(CardContest contest, Func<CardExcerpt, string> place) =>
    [
        .. TextLines.Plain(new Run($"⚠ {language.Word("The sources differ")}: {AboutOf(contest)}", Bold: true)),
        .. contest.Sides.SelectMany(side => statements.Quote(side.Text, [side.Citation], place(side))),
    ];

    private string AboutOf(CardContest contest)
    {
        var label = language.Inside(Predicates.Find(contest.Predicate)?.Label ?? contest.Predicate);
        return contest.About == answer.Title ? label : $"{contest.About}, {label}";
    }

    private string SectionOf(CardExcerpt side) => Label.Of(answer.Citations.First(c => c.N == side.Citation).Where, 60);
}
