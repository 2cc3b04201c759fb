namespace AlkBot.Answers.Input;

/// <summary>A number with its noun.</summary>
internal static class Counted
{
    /// <summary>As <c>1 trial</c> or <c>3 trials</c>.</summary>
    public static string Of(int count, string noun, string? plural = null) => count == 1 ? $"1 {noun}" : $"{count} {plural ?? noun + "s"}";
}
