namespace AlkBot.Answers;

/// <summary>What stands between parts of a line.</summary>
public static class PartSeparator
{
    /// <summary>Between the parts of a description and the items of a list.</summary>
    public const string Dot = " · ";
}
