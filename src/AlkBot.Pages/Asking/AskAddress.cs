namespace AlkBot.Pages.Asking;

/// <summary>Addresses of answers, from the root of the pages.</summary>
public static class AskAddress
{
    /// <summary>The answer of whatever generation is current.</summary>
    public static string Of(string question) => $"/?q={Uri.EscapeDataString(question)}";

    /// <summary>The answer of one generation, as long as it is kept.</summary>
    public static string At(string question, string generation) => $"{Of(question)}&generation={Uri.EscapeDataString(generation)}";
}
