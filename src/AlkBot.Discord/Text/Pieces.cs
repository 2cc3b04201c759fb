using System.Text;

namespace AlkBot.Discord.Text;

/// <summary>Cuts text into pieces that fit; between words where it can, never through a character, an escape or a mark.</summary>
internal static class Pieces
{
    private const string Bold = "**";

    /// <summary>Cuts <paramref name="runs"/> into pieces of at most <paramref name="max"/> code units: none of blank text.</summary>
    public static IReadOnlyList<Piece> Of(IEnumerable<Run> runs, int max)
    {
        List<Run> all = [.. runs.SelectMany(LineByLine)];
        if (all.Sum(LengthAtMost) <= max)
            return Join(all) is { } whole ? [whole] : [];
        var atoms = Atom.Of(all);
        var pieces = new List<Piece>();
        for (var start = 0; start < atoms.Count;)
        {
            var end = EndOf(atoms, start, max);
            if (Write(atoms, start, end) is { } piece)
                pieces.Add(piece);
            start = end;
        }
        return pieces;
    }

    /// <summary>Cuts <paramref name="text"/>, all in one style.</summary>
    public static IReadOnlyList<Piece> Of(string text, int max) => Of([new Run(text)], max);

    // Bold ends with its line: the next may begin with a sign of its own, as a quote's do.
    private static IEnumerable<Run> LineByLine(Run run)
    {
        var lines = run is { Bold: true, IsMarkdown: false } ? run.Text.Split('\n') : [];
        return lines.Length < 2 ? [run] : lines.SelectMany<string, Run>((line, at) =>
            at == 0 ? [run with { Text = line }] : [new Run("\n"), run with { Text = line }]);
    }

    private static int LengthAtMost(Run run) => (Markdown.MostPerCodeUnit * run.Text.Length) + (2 * Bold.Length);

    private static int EndOf(List<Atom> atoms, int start, int max)
    {
        var (end, length, betweenWords) = (start, 0, start);
        for (; end < atoms.Count; end++)
        {
            var beginsBold = atoms[end].Run.Bold && (end == start || !atoms[end - 1].Run.Bold);
            length += atoms[end].Length + (beginsBold ? 2 * Bold.Length : 0);
            if (length > max && end > start)
            {
                // A cut far from the end would waste more of the place than it helps the eye.
                return betweenWords - start > (end - start) / 2 ? betweenWords : end;
            }
            if (atoms[end].EndsWord)
                betweenWords = end + 1;
        }
        return end;
    }

    private static Piece? Write(List<Atom> atoms, int start, int end)
    {
        while (start < end && atoms[start].EndsWord)
            start++;
        while (start < end && atoms[end - 1].EndsWord)
            end--;
        return Join([.. Atom.Runs(atoms, start, end)]);
    }

    private static Piece? Join(List<Run> runs)
    {
        var (markdown, citations) = (new StringBuilder(), new List<int>());
        for (var at = 0; at < runs.Count;)
        {
            var run = runs[at++];
            if (run.IsMarkdown)
            {
                markdown.Append(run.Text);
                if (run.Citation is { } citation)
                    citations.Add(citation);
                continue;
            }
            // Neighbours in one style are escaped together: what they say together may mean more than each alone.
            var words = run.Text;
            while (at < runs.Count && !runs[at].IsMarkdown && runs[at].Bold == run.Bold)
                words += runs[at++].Text;
            var escaped = Markdown.Escape(words);
            // Nothing between asterisks is asterisks.
            markdown.Append(run.Bold && !string.IsNullOrWhiteSpace(escaped) ? Bold + escaped + Bold : escaped);
        }
        var text = markdown.ToString().Trim();
        return text.Length == 0 ? null : new Piece(text, citations);
    }
}
