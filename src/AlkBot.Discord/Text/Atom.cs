using System.Text;
using AlkBot.Evidence;

namespace AlkBot.Discord.Text;

/// <summary>What a cut never goes through: a character, or markdown of the bot's own.</summary>
/// <param name="Run">The run that it is part of.</param>
/// <param name="Start">Where in the run's text it begins.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="Length">The most code units it becomes.</param>
/// <param name="EndsWord">Whether it is blank, so that a cut after it parts no word.</param>
internal readonly record struct Atom(Run Run, int Start, int End, int Length, bool EndsWord)
{
    /// <summary>The atoms of <paramref name="runs"/>, in order.</summary>
    public static List<Atom> Of(IEnumerable<Run> runs)
    {
        var atoms = new List<Atom>();
        foreach (var run in runs)
        {
            if (run.IsMarkdown)
            {
                atoms.Add(new Atom(run, 0, run.Text.Length, run.Text.Length, false));
                continue;
            }
            var start = 0;
            foreach (var rune in run.Text.EnumerateRunes())
            {
                var end = start + rune.Utf16SequenceLength;
                var isBlank = Rune.IsWhiteSpace(rune) || ShownText.Of(rune) is " ";
                atoms.Add(new Atom(run, start, end, Markdown.LengthAtMost(rune), isBlank));
                start = end;
            }
        }
        return atoms;
    }

    /// <summary>The stretches of runs that neighbouring atoms make up.</summary>
    public static IEnumerable<Run> Runs(IReadOnlyList<Atom> atoms, int start, int end)
    {
        while (start < end)
        {
            var (first, last) = (atoms[start], start);
            while (last + 1 < end && ReferenceEquals(atoms[last + 1].Run, first.Run) && atoms[last + 1].Start == atoms[last].End)
                last++;
            yield return first.Run with { Text = first.Run.Text[first.Start..atoms[last].End] };
            start = last + 1;
        }
    }
}
