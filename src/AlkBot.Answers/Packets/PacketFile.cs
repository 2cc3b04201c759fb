namespace AlkBot.Answers.Packets;

/// <summary>A file of a packet.</summary>
/// <param name="Name">Its name: ASCII letters, digits, dots and hyphens.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Alternative">What a picture says, for those who do not see it; null for what is no picture.</param>
public sealed record PacketFile(string Name, string ContentType, ReadOnlyMemory<byte> Content, string? Alternative = null);

/// <summary>A picture as a packet takes it.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Alternative">All that it says, for those who do not see it.</param>
/// <param name="Values">The values in it, each with its place in a source.</param>
/// <param name="Draw">Draws it; null where that breaks.</param>
public sealed record PacketPicture(string Title, string Alternative, IReadOnlyList<string> Values, Func<DrawnPicture?> Draw);

/// <summary>A picture as files.</summary>
/// <param name="Svg">One SVG element.</param>
/// <param name="Png">A PNG file.</param>
public sealed record DrawnPicture(string Svg, ReadOnlyMemory<byte> Png);
