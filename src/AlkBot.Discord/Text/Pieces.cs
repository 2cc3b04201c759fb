using System.Text;

namespace AlkBot.Discord.Text;

/// <summary>Cuts text into pieces that fit; between words where it can, never through a character, an escape or a mark.</summary>
internal static class Pieces
{
    private const string Bold = "**";

    /// <summary>Cuts <paramref name="runs"/> into pieces of at most <paramref name="max"/> code units; of blank text there is none.</summary>
    public static IReadOnlyList<Piece> Of(IEnumerable<Run> runs, int max)
    {
        var atoms = Atom.Of(runs);
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

    private static int EndOf(IReadOnlyList<Atom> atoms, int start, int max)
    {
        var (end, length, betweenWords) = (start, 0, start);
        for (; end < atoms.Count; end++)
        {
            var beginsBold = atoms[end].Bold && (end == start || !atoms[end - 1].Bold);
            length += atoms[end].Length + (beginsBold ? 2 * Bold.Length : 0);
            if (length > max && end > start)
                // A cut far from the end would waste more of the place than it helps the eye.
                return betweenWords - start > (end - start) / 2 ? betweenWords : end;
            if (atoms[end].EndsWord)
                betweenWords = end + 1;
        }
        return end;
    }

    private static Piece? Write(IReadOnlyList<Atom> atoms, int start, int end)
    {
        while (start < end && atoms[start].EndsWord)
            start++;
        while (start < end && atoms[end - 1].EndsWord)
            end--;
        if (start == end)
            return null;
        var markdown = new StringBuilder();
        var citations = new List<int>();
        for (var at = start; at < end;)
        {
            if (atoms[at].Citation is { } citation)
            {
                markdown.Append(atoms[at].Text);
                citations.Add(citation);
                at++;
                continue;
            }
            var (bold, words) = (atoms[at].Bold, new StringBuilder());
            for (; at < end && atoms[at].Citation is null && atoms[at].Bold == bold; at++)
                words.Append(atoms[at].Text);
            var escaped = Markdown.Escape(words.ToString());
            markdown.Append(bold ? Bold + escaped + Bold : escaped);
        }
        return new Piece(markdown.ToString().Trim(), citations);
    }
}
