using System.Globalization;
using AlkBot.Answers;
using AlkBot.Evidence;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace AlkBot.Rendering;

/// <summary>How a question was read, and a line for each candidate: its score, and why it was kept or dropped.</summary>
internal static class ExplanationList
{
    /// <summary>The explanation laid out; null when there is none.</summary>
    public static IRenderable? Of(Explanation? explanation)
    {
        if (explanation is null)
            return null;
        var grid = Columns.Of(new GridColumn { NoWrap = true, Padding = new Padding(0, 0, 2, 0) }, new GridColumn());
        Add("Names", explanation.Names);
        Add("Form", [explanation.Form]);
        Add("Asked for", explanation.Asked);
        Add("Words", [string.Join(", ", explanation.Words)]);
        Add("Decision", [explanation.Decision ?? "by rules"]);
        foreach (var candidate in explanation.Candidates)
        {
            var mark = candidate.Kept ? "kept" : "dropped";
            Add(
                $"{mark} {candidate.Score.ToString("0.0", CultureInfo.InvariantCulture)}",
                [$"{candidate.Kind} at {candidate.Place}: {candidate.Reason}", candidate.Text]);
        }
        Add("Considered", [explanation.Considered.ToString(CultureInfo.InvariantCulture)]);
        return grid;

        void Add(string label, IReadOnlyList<string> lines)
        {
            foreach (var (line, at) in lines.Select((l, i) => (l, i)))
                grid.AddRow(new Text(at == 0 ? label : "", Styles.Quiet), new Text(PlainText.OneLine(line)));
        }
    }
}
