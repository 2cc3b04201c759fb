namespace AlkBot.Answers.Packets;

/// <summary>A part of a packet's document, before it is Markdown or a page.</summary>
internal abstract record PacketPart;

/// <summary>A heading above what follows.</summary>
internal sealed record PacketHeading(string Text) : PacketPart;

/// <summary>A line with the numbers of the quotes that it rests on.</summary>
/// <param name="Label">The words before it; null for none.</param>
/// <param name="Text">The line.</param>
/// <param name="Citations">The numbers.</param>
internal sealed record PacketLine(string? Label, string Text, IReadOnlyList<int> Citations) : PacketPart
{
    /// <summary>Whether it is the bot's own wording.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Whether it is a source's own words.</summary>
    public bool IsQuote { get; init; }
}

/// <summary>A quote under its number.</summary>
/// <param name="Number">The number.</param>
/// <param name="Text">The words.</param>
/// <param name="Place">Where they stand.</param>
internal sealed record PacketQuote(int Number, string Text, string Place) : PacketPart;

/// <summary>Rows of a table; every cell is a source's own.</summary>
/// <param name="Title">Its label and source.</param>
/// <param name="Caption">Its caption; null where it has none.</param>
/// <param name="Columns">The headers.</param>
/// <param name="Rows">The cells by column; empty for none.</param>
internal sealed record PacketTable(string Title, string? Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : PacketPart;

/// <summary>A picture.</summary>
/// <param name="Picture">The picture.</param>
/// <param name="File">The name of its file.</param>
internal sealed record PacketFigure(PacketPicture Picture, string File) : PacketPart
{
    /// <summary>It as files; null before it is drawn.</summary>
    public DrawnPicture? Drawn { get; init; }
}
