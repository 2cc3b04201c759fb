namespace AlkBot.Pages.Texts;

/// <summary>A stretch of a source's text.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsMarked">Whether they are cited.</param>
/// <param name="IsFirst">Whether what is cited begins here.</param>
public readonly record struct TextRun(string Text, bool IsMarked, bool IsFirst);
