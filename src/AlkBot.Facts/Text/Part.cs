using System.Text.RegularExpressions;

namespace AlkBot.Facts.Text;

/// <summary>Words of a sentence with their place in it.</summary>
/// <param name="Start">Where they begin in the sentence's text.</param>
/// <param name="Text">The words.</param>
internal readonly record struct Part(int Start, string Text)
{
    /// <summary>Where they end in the sentence's text.</summary>
    public int End => Start + Text.Length;

    /// <summary>What a pattern found.</summary>
    public static Part Of(Capture capture) => new(capture.Index, capture.Value);
}
