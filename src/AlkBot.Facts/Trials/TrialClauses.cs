using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Trials;

/// <summary>
/// Takes apart sentences such as "Two phase III trials are comparing A with B in pretreated patients (NCT…), and untreated patients
/// (NCT…; NCT…)": the phase and the comparison belong to all of the group, each population to the numbers behind it.
/// </summary>
internal static partial class TrialClauses
{
    /// <summary>A clause for each registry number in <paramref name="sentence"/>, in order.</summary>
    public static IEnumerable<TrialClause> In(Sentence sentence)
    {
        var trials = sentence.MentionsOf(EntityType.Trial).ToList();
        var heads = Heads().Matches(sentence.Text).ToList();
        foreach (var trial in trials)
        {
            var at = sentence.StartOf(trial);
            var head = heads.LastOrDefault(h => h.Index < at) ?? (trials.Count == 1 && heads.Count == 1 ? heads[0] : null);
            var bracket = OpenBracketBefore(sentence.Text, at);
            var (statementStart, statementEnd) = Statement(sentence, heads, head, trials.Count);
            var leadStart = bracket < 0 ? 0 : LeadStart(sentence.Text, bracket, head);
            yield return new TrialClause(
                sentence,
                trial,
                head?.Groups["phase"].Value,
                sentence.Text[statementStart..statementEnd],
                statementStart,
                bracket < 0 ? "" : sentence.Text[leadStart..bracket],
                bracket < 0 ? "" : sentence.Text[(bracket + 1)..at]);
        }
    }

    private static (int Start, int End) Statement(Sentence sentence, List<Match> heads, Match? head, int trials)
    {
        var text = sentence.Text;
        if (trials == 1)
            return (0, text.Length);
        if (head is null)
            return (0, 0);
        var earlier = heads.LastOrDefault(h => h.Index < head.Index);
        var start = earlier is null ? 0 : text.LastIndexOf(')', head.Index) is var close && close > earlier.Index ? close + 1 : head.Index;
        var first = sentence.MentionsOf(EntityType.Trial).Select(sentence.StartOf).Where(at => at > head.Index)
            .DefaultIfEmpty(text.Length).First();
        var bracket = OpenBracketBefore(text, first);
        return (start, bracket > start ? bracket : first);
    }

    private static int LeadStart(string text, int bracket, Match? head)
    {
        var close = text.LastIndexOf(')', bracket);
        var afterHead = head is not null && head.Index + head.Length <= bracket ? head.Index + head.Length : 0;
        return Math.Max(close + 1, afterHead);
    }

    // The bracket must be open where the number stands: "(NCT1; NCT2)", not "(see above) NCT1".
    private static int OpenBracketBefore(string text, int at)
    {
        var open = text.LastIndexOf('(', at);
        return open >= 0 && text.IndexOf(')', open, at - open) < 0 ? open : -1;
    }

    [GeneratedRegex(
        @"\b(?<phase>phase\s+(IV|I{1,3}|[0-4])[abc]?(\s*[/-]\s*(IV|I{1,3}|[0-4])[abc]?)?)(\s+(?!(in|of|and|or|with"
        + @"|for)\b)[a-z-]+){0,4}\s+(trials?|study|studies)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Heads();
}
