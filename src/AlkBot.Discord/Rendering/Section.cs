using AlkBot.Answers;

namespace AlkBot.Discord.Rendering;

/// <summary>The parts of a page, in the order in which they are shown; each is an embed of its own.</summary>
internal enum Section
{
    /// <summary>Where the sources contradict each other.</summary>
    Discrepancies,

    /// <summary>What else the reader has to know beside the answer.</summary>
    Notes,

    /// <summary>The statements.</summary>
    Statements,

    /// <summary>The quotes that the page rests on.</summary>
    Citations,
}

/// <summary>The looks of sections.</summary>
internal static class Sections
{
    /// <summary>Every section, in order.</summary>
    public static IReadOnlyList<Section> All { get; } = Enum.GetValues<Section>();

    /// <summary>The colour of the edge, 0xRRGGBB.</summary>
    public static int ColorOf(Section section, AnswerStatus status) => section switch
    {
        Section.Discrepancies => 0xE67E22,
        Section.Notes => 0xF1C40F,
        Section.Citations => 0x95A5A6,
        _ => status switch
        {
            AnswerStatus.Answered => 0x2E86C1,
            AnswerStatus.Ambiguous => 0x8E44AD,
            _ => 0x7F8C8D,
        },
    };

    /// <summary>The section in which a notice stands.</summary>
    public static Section Of(NoticeKind kind) => kind == NoticeKind.Discrepancy ? Section.Discrepancies : Section.Notes;
}
