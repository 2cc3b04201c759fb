using System.Text;

namespace AlkBot.Discord.Text;

/// <summary>What a cut never goes through: a character, or the mark of a citation.</summary>
/// <param name="Text">The text, not yet escaped.</param>
/// <param name="Bold">Whether it is bold.</param>
/// <param name="Citation">The citation it marks; null for a character.</param>
/// <param name="Length">The most code units it becomes.</param>
internal readonly record struct Atom(string Text, bool Bold, int? Citation, int Length)
{
    /// <summary>Whether a cut after it parts no word.</summary>
    public bool EndsWord => Citation is null && (string.IsNullOrWhiteSpace(Text) || Markdown.IsDisruptive(Text[0]));

    /// <summary>The atoms of <paramref name="runs"/>, in order.</summary>
    public static IReadOnlyList<Atom> Of(IEnumerable<Run> runs)
    {
        var atoms = new List<Atom>();
        foreach (var run in runs)
        {
            if (run.Citation is not null)
                atoms.Add(new Atom(run.Text, false, run.Citation, run.Text.Length));
            else
                atoms.AddRange(run.Text.EnumerateRunes().Select(rune => Of(rune, run.Bold)));
        }
        return atoms;
    }

    private static Atom Of(Rune rune, bool bold) => new(rune.ToString(), bold, null, Markdown.LengthAtMost(rune));
}
