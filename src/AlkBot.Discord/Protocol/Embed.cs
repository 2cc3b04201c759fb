namespace AlkBot.Discord.Protocol;

/// <summary>A framed part of a message.</summary>
public sealed record Embed
{
    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>The running text.</summary>
    public string? Description { get; init; }

    /// <summary>The colour of the edge, 0xRRGGBB.</summary>
    public int? Color { get; init; }

    /// <summary>Named values.</summary>
    public IReadOnlyList<EmbedField>? Fields { get; init; }

    /// <summary>The small print.</summary>
    public EmbedFooter? Footer { get; init; }

    /// <summary>What counts against the limit over all embeds of a message.</summary>
    public int TextLength() => (Title?.Length ?? 0) + (Description?.Length ?? 0) + (Footer?.Text.Length ?? 0)
        + (Fields?.Sum(f => f.Name.Length + f.Value.Length) ?? 0);
}

/// <summary>One named value of an embed.</summary>
/// <param name="Name">The name.</param>
/// <param name="Value">The value.</param>
/// <param name="Inline">Whether it may stand beside its neighbours.</param>
public sealed record EmbedField(string Name, string Value, bool Inline = false);

/// <summary>The small print under an embed.</summary>
public sealed record EmbedFooter(string Text);
