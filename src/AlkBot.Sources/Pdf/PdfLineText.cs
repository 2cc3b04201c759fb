using AlkBot.Sources.Composing;
using UglyToad.PdfPig.Content;

namespace AlkBot.Sources.Pdf;

/// <summary>The words of a line: ligatures are written out, and what is raised after a number or a gene is marked.</summary>
internal static class PdfLineText
{
    // As shares of the size of the line's letters.
    private const double Raised = 0.2, Smaller = 0.97, Joined = 0.12;

    public static string Of(IReadOnlyList<Word> words)
    {
        var letters = words.SelectMany(w => w.Letters).ToList();
        var size = letters.GroupBy(l => Math.Round(l.PointSize, 1)).MaxBy(g => g.Count())!.Key;
        var baseline = letters.GroupBy(l => Math.Round(l.StartBaseLine.Y, 1)).MaxBy(g => g.Count())!.Key;
        var text = new InlineText();
        Word? before = null;
        foreach (var word in words)
        {
            if (before is not null && (word.BoundingBox.Left - before.BoundingBox.Right > Joined * size || !IsRaised(word.Letters[0])))
                text.Space();
            foreach (var run in Runs(word.Letters, IsRaised))
            {
                var seen = string.Concat(run.Select(l => Expanded(l.Value)));
                _ = IsRaised(run[0]) ? text.AddRaised(seen) : text.Add(seen);
            }
            before = word;
        }
        return text.ToString();

        bool IsRaised(Letter letter) => letter.PointSize < Smaller * size && letter.StartBaseLine.Y > baseline + Raised * size;
    }

    private static IEnumerable<List<Letter>> Runs(IReadOnlyList<Letter> letters, Func<Letter, bool> isRaised)
    {
        var run = new List<Letter>();
        foreach (var letter in letters)
        {
            if (run.Count > 0 && isRaised(run[0]) != isRaised(letter))
            {
                yield return run;
                run = [];
            }
            run.Add(letter);
        }
        if (run.Count > 0)
            yield return run;
    }

    private static string Expanded(string letter) => letter switch
    {
        "\ufb00" => "ff",
        "\ufb01" => "fi",
        "\ufb02" => "fl",
        "\ufb03" => "ffi",
        "\ufb04" => "ffl",
        "\ufb05" or "\ufb06" => "st",
        // Seen only where a line ends.
        "\u00ad" => "\u2010",
        [>= '\ue000' and <= '\uf8ff'] => "",
        _ => letter,
    };
}
