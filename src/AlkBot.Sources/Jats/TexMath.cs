namespace AlkBot.Sources.Jats;

/// <summary>Takes a formula out of the TeX document that publishers wrap it in; its own commands stay as they are.</summary>
internal static class TexMath
{
    private const string Begin = @"\begin{document}";
    private const string End = @"\end{document}";

    /// <summary>The formula.</summary>
    public static string Of(string tex)
    {
        var start = tex.IndexOf(Begin, StringComparison.Ordinal);
        start = start < 0 ? 0 : start + Begin.Length;
        var end = tex.IndexOf(End, start, StringComparison.Ordinal);
        return tex[start..(end < 0 ? tex.Length : end)].Trim().Trim('$');
    }
}
