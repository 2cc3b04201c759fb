using AlkBot.Pictures.Drawing;

namespace AlkBot.Pictures;

/// <summary>Pictures as files. Safe for concurrent use; the same picture gives the same bytes each time.</summary>
public static class PictureFiles
{
    /// <summary>The picture as PNG.</summary>
    public static byte[] Png(Picture picture, Theme theme) => PngFile.Of(picture, theme);

    /// <summary>The picture as one SVG element, which is a file of its own as well.</summary>
    public static string Svg(Picture picture, Theme theme) => SvgFile.Of(picture, theme);

    /// <summary>The rules by which a page colours such elements inside what is of the class <c>picture</c>.</summary>
    public static string Style(Theme theme) => SvgFile.Style(theme);
}
