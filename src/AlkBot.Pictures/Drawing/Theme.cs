namespace AlkBot.Pictures.Drawing;

/// <summary>What a colour is for.</summary>
public enum Ink
{
#pragma warning disable CS1591 // Each name says what it is for.
    Back,
    Rule,
    Text,
    Quiet,
    Warning,
    Mark,
    First,
    Second,
    Third,
    Fourth,
    Fifth,
    Sixth,
    Other,
#pragma warning restore CS1591
}

/// <summary>The colours of a picture, 0xRRGGBB by what they are for. Texts stand on the back and on the mark alone.</summary>
public sealed class Theme
{
    private readonly uint[] _colors;

    private Theme(string name, params uint[] colors) => (Name, _colors) = (name, colors);

    /// <summary>For dark surroundings, as most of Discord's are.</summary>
    public static Theme Dark { get; } = new(
        "dark", 0x1E1F24, 0x54575F, 0xF2F3F5, 0xB5BAC1, 0xF5BE4B, 0x5C4A00,
        0x7C88FF, 0xF5B83D, 0xFF6B6F, 0x4FBF75, 0x35C3DC, 0xCF8BFF, 0x9AA0AA);

    /// <summary>For light ones.</summary>
    public static Theme Light { get; } = new(
        "light", 0xFFFFFF, 0xC3C7CE, 0x1A1C20, 0x565B66, 0x8A4B00, 0xFFE58A,
        0x3B45D9, 0xB45309, 0xC62828, 0x1B7F3B, 0x0B7285, 0x7B2CBF, 0x6B7280);

    /// <summary>Both.</summary>
    public static IReadOnlyList<Theme> All { get; } = [Dark, Light];

    /// <summary>The inks for kinds of things, in the order in which they are given out; those after them share the last.</summary>
    public static IReadOnlyList<Ink> Series { get; } = [Ink.First, Ink.Second, Ink.Third, Ink.Fourth, Ink.Fifth, Ink.Sixth];

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>The colour of <paramref name="ink"/>, 0xRRGGBB.</summary>
    public uint this[Ink ink] => _colors[(int)ink];

    /// <summary>The same as <c>#rrggbb</c>.</summary>
    public string Hex(Ink ink) => $"#{this[ink]:x6}";
}
