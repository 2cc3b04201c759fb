using Spectre.Console;

namespace AlkBot.Rendering;

/// <summary>What each part of an answer looks like on a screen; the sixteen colours every terminal's own theme defines.</summary>
internal static class Styles
{
    public static Style Title { get; } = new(decoration: Decoration.Bold);

    public static Style Label { get; } = new(Color.Teal);

    public static Style Mark { get; } = new(Color.Teal);

    public static Style Quiet { get; } = new(Color.Grey);

    public static Style Warning { get; } = new(Color.Olive, decoration: Decoration.Bold);

    public static Style Suggestion { get; } = new(Color.Green);
}
