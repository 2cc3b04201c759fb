using AlkBot.Answers;
using AlkBot.Discord.Text;

namespace AlkBot.Discord.Rendering;

/// <summary>Notices, discrepancies first.</summary>
internal static class NoticeFields
{
    /// <summary>The fields of <paramref name="notices"/>.</summary>
    public static IEnumerable<PageField> Of(IEnumerable<Notice> notices) => notices
        .OrderBy(n => Sections.Of(n.Kind))
        .SelectMany(n => FieldLayout.Of(Sections.Of(n.Kind), HeadingOf(n.Kind), [[new Run(n.Text), .. StatementGroups.Marks(n.Citations)]]));

    private static string HeadingOf(NoticeKind kind) => kind switch
    {
        NoticeKind.Discrepancy => "⚠ Discrepancy",
        NoticeKind.Alias => "Name not printed in the sources",
        _ => "Note",
    };
}
