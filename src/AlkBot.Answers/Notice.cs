namespace AlkBot.Answers;

/// <summary>Something the reader has to know beside the answer, in the bot's words.</summary>
/// <param name="Kind">Why it is there.</param>
/// <param name="Text">What it says.</param>
/// <param name="Citations">Numbers of <see cref="Answer.Citations"/>; a discrepancy cites every side.</param>
public sealed record Notice(NoticeKind Kind, string Text, IReadOnlyList<int> Citations);

/// <summary>Why a notice is there.</summary>
public enum NoticeKind
{
    /// <summary>The sources state differing values.</summary>
    Discrepancy,

    /// <summary>A name was used that no source prints.</summary>
    Alias,

    /// <summary>Anything else, such as how a name was read.</summary>
    Remark,
}
