namespace AlkBot.Discord.Inquiries;

/// <summary>What an answer was asked with, so that it can be asked again.</summary>
public abstract record Inquiry
{
    private protected Inquiry()
    {
    }
}

/// <summary>A command with its values by option name.</summary>
/// <param name="Command">The command's name.</param>
/// <param name="Values">The values given.</param>
public sealed record CommandInquiry(string Command, IReadOnlyDictionary<string, string> Values) : Inquiry
{
    /// <summary>The command as somebody would type it.</summary>
    public string AsTyped => $"/{Command}" + string.Concat(Values.Select(v => $" {v.Key}:{v.Value}"));
}

/// <summary>Text as it would be typed in the terminal, such as a suggested command.</summary>
/// <param name="Text">The text.</param>
public sealed record TextInquiry(string Text) : Inquiry;
