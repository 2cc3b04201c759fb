using AlkBot.Evidence;

namespace AlkBot.Pages.Texts;

/// <summary>Text of others as it can be shown.</summary>
internal static class ShownText
{
    /// <summary>The text with a space for each hidden character, so that none reorders or parts a line; as long as it was.</summary>
    public static string Of(string text) => text.Any(IsHidden) ? string.Concat(text.Select(c => IsHidden(c) ? ' ' : c)) : text;

    private static bool IsHidden(char c) => c is not '\n' && HiddenCharacter.Is(c);
}
