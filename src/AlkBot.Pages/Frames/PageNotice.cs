namespace AlkBot.Pages.Frames;

/// <summary>A page of one clear line, where there is nothing else to show.</summary>
/// <param name="Title">The title.</param>
/// <param name="Line">The line.</param>
/// <param name="CanAsk">Whether there is a page to ask on.</param>
public sealed record PageNotice(string Title, string Line, bool CanAsk);
