using AlkBot.Evidence;

namespace AlkBot.Index.Sentences;

/// <summary>The text that stands for a sentence in vector space: what it is about, though it does not repeat it, and itself.</summary>
internal static class ScopedSentence
{
    /// <summary>The texts of a passage's sentences, in their order.</summary>
    /// <param name="source">The source.</param>
    /// <param name="passage">The passage.</param>
    public static IEnumerable<string> Of(Source source, Passage passage)
    {
        var title = source.Title;
        var heading = passage.SectionPath.Count > 0 && passage.SectionPath[^1] != title ? passage.SectionPath[^1] + ". " : "";
        if (passage.Row is { } row)
        {
            var caption = row.Caption is { } span ? $"{span.Slice(source.Text)} " : "";
            yield return $"{title}. {heading}{caption}{string.Join("; ", row.Cells.Select(c => $"{c.Column}: {c.Text}"))}";
            yield break;
        }
        var before = "";
        foreach (var own in passage.Sentences)
        {
            var sentence = passage.Slice(own);
            yield return $"{title}. {heading}{before}{sentence}";
            before = sentence + " ";
        }
    }
}
