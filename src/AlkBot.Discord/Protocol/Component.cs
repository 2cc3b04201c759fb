using System.Text.Json.Serialization;

namespace AlkBot.Discord.Protocol;

/// <summary>A part of a message: text, something to press, or parts of its own.</summary>
[JsonDerivedType(typeof(Container))]
[JsonDerivedType(typeof(TextDisplay))]
[JsonDerivedType(typeof(Separator))]
[JsonDerivedType(typeof(MediaGallery))]
[JsonDerivedType(typeof(FileLink))]
[JsonDerivedType(typeof(ActionRow))]
[JsonDerivedType(typeof(Button))]
[JsonDerivedType(typeof(SelectMenu))]
public abstract record Component
{
    /// <summary>Discord's number of the kind of component.</summary>
    public abstract int Type { get; }
}

/// <summary>A frame around texts and what parts them.</summary>
/// <param name="AccentColor">The colour of its edge, 0xRRGGBB.</param>
/// <param name="Components">What stands in it.</param>
public sealed record Container(int AccentColor, IReadOnlyList<Component> Components) : Component
{
    /// <summary>17: a container.</summary>
    public override int Type => 17;
}

/// <summary>Text in Discord's markdown.</summary>
/// <param name="Content">The text; never empty.</param>
public sealed record TextDisplay(string Content) : Component
{
    /// <summary>10: a text.</summary>
    public override int Type => 10;
}

/// <summary>A line between two parts.</summary>
public sealed record Separator : Component
{
    /// <summary>14: a separator.</summary>
    public override int Type => 14;
}

/// <summary>Pictures that go with the message.</summary>
public sealed record MediaGallery(IReadOnlyList<GalleryItem> Items) : Component
{
    /// <summary>12: a gallery.</summary>
    public override int Type => 12;
}

/// <summary>A picture.</summary>
/// <param name="Media">Where it is.</param>
/// <param name="Description">What it says, for those who do not see it; 1 to 1,024 characters.</param>
public sealed record GalleryItem(MediaAddress Media, string Description);

/// <summary>Where a picture or a file is: <c>attachment://NAME</c> for a file that goes with the message.</summary>
public sealed record MediaAddress(string Url);

/// <summary>A file that goes with the message, to be opened or kept.</summary>
/// <param name="File">The file, <c>attachment://NAME</c>.</param>
public sealed record FileLink(MediaAddress File) : Component
{
    /// <summary>13: a file.</summary>
    public override int Type => 13;
}

/// <summary>A row of buttons, or one menu.</summary>
public sealed record ActionRow(IReadOnlyList<Component> Components) : Component
{
    /// <summary>1: a row.</summary>
    public override int Type => 1;
}

/// <summary>A button; with an address it opens that, with a custom id it comes back as an interaction.</summary>
public sealed record Button : Component
{
    /// <summary>2: a button.</summary>
    public override int Type => 2;

    /// <summary>Its looks.</summary>
    public required ButtonStyle Style { get; init; }

    /// <summary>The words on it.</summary>
    public required string Label { get; init; }

    /// <summary>What comes back when it is pressed; null on a link.</summary>
    public string? CustomId { get; init; }

    /// <summary>What a link opens; null on anything else.</summary>
    public string? Url { get; init; }

    /// <summary>Whether it cannot be pressed.</summary>
    public bool? Disabled { get; init; }
}

/// <summary>A button's looks, by Discord's numbers.</summary>
public enum ButtonStyle
{
    /// <summary>The main thing to do.</summary>
    Primary = 1,

    /// <summary>One of several.</summary>
    Secondary = 2,

    /// <summary>Confirms.</summary>
    Success = 3,

    /// <summary>Cannot be undone.</summary>
    Danger = 4,

    /// <summary>Opens an address.</summary>
    Link = 5,
}

/// <summary>A menu of texts to choose one from.</summary>
public sealed record SelectMenu : Component
{
    /// <summary>3: a menu of texts.</summary>
    public override int Type => 3;

    /// <summary>What comes back, with the value chosen.</summary>
    public required string CustomId { get; init; }

    /// <summary>The words shown before anything is chosen.</summary>
    public string? Placeholder { get; init; }

    /// <summary>The choices; at least one.</summary>
    public required IReadOnlyList<SelectOption> Options { get; init; }
}

/// <summary>One choice of a menu.</summary>
public sealed record SelectOption(string Label, string Value, string? Description = null);
