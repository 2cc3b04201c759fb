using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Evidence.Registries;
using AlkBot.Facts.Entities;
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
        var trials = sentence.RegistryNumbers.ToList();
        var heads = Heads().Matches(sentence.Text).ToList();
        // A number that no registry is known for has its phase to itself.
        var rivals = trials.Count > 0 && TrialNumber.LikelyIn(sentence.Text).Any(r => !trials.Exists(t => Covers(sentence, t, r)));
        var taken = trials.Select(t => OwnHead(sentence, t, heads)).OfType<Match>().ToHashSet();
        foreach (var trial in trials)
        {
            var at = sentence.StartOf(trial);
            // "(a parallel study was made elsewhere; NCT…)": nothing around the bracket is said of that one.
            if (OpenBracketBefore(sentence.Text, at) is >= 0 and var opened && Others().IsMatch(sentence.Text[opened..at]))
                continue;
            var own = OwnHead(sentence, trial, heads);
            var head = own ?? HeadBefore(sentence, trial, heads, taken)
                ?? (trials.Count == 1 && !rivals && heads.Count == 1 && !taken.Contains(heads[0])
                    && !Others().IsMatch(sentence.Text[Math.Min(at, heads[0].Index)..Math.Max(at, heads[0].Index)]) ? heads[0] : null);
            var bracket = OpenBracketBefore(sentence.Text, at);
            var (statementStart, statementEnd) = own is not null && (trials.Count > 1 || rivals)
                ? OwnStatement(sentence, at, own)
                : Statement(sentence, heads, head, rivals ? 2 : trials.Count);
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

    // "NCT… is a phase III trial": the phase is this number's and no other's.
    private static Match? OwnHead(Sentence sentence, Mention trial, List<Match> heads)
    {
        var end = sentence.EndOf(trial);
        return heads.Find(h => h.Index > end && Is().IsMatch(sentence.Text[end..h.Index]));
    }

    private static Match? HeadBefore(Sentence sentence, Mention trial, List<Match> heads, HashSet<Match> taken)
    {
        var at = sentence.StartOf(trial);
        var head = heads.LastOrDefault(h => h.Index < at);
        return head is null || taken.Contains(head) || EndsWithRival(sentence, head, at) || Others().IsMatch(sentence.Text[head.Index..at])
            ? null : head;
    }

    // "(ABC12345, a phase II trial) and NCT…": the words before the number speak of the other one.
    private static bool EndsWithRival(Sentence sentence, Match head, int at)
    {
        var before = TrialNumber.LikelyIn(sentence.Text[..head.Index])
            .Where(r => !sentence.RegistryNumbers.Any(t => Covers(sentence, t, r))).Select(r => r.End).LastOrDefault(-1);
        return before >= 0 && before < at && Is().IsMatch(sentence.Text[before..head.Index]);
    }

    // "a phase III study and other trials (NCT…)": the phase is not that of the others.
    [GeneratedRegex(
        @"\b((an)?other|parallel(?! (group|arm|design|assignment))|sister|companion|separate) ([\w-]+ ){0,3}(trials?|study|studies)\b|\b(this|our|the (present|current)|follow-(on|up)) ([\w-]+ ){0,2}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Others();

    private static bool Covers(Sentence sentence, Mention trial, Span span) =>
        sentence.StartOf(trial) < span.End && span.Start < sentence.EndOf(trial);

    private static (int Start, int End) OwnStatement(Sentence sentence, int at, Match head)
    {
        var breaks = ClauseBreak().Matches(sentence.Text[..at]);
        return (breaks.Count > 0 ? breaks[^1].Index : 0, head.Index + head.Length);
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
        var first = sentence.RegistryNumbers.Select(sentence.StartOf).Where(at => at > head.Index)
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
        @"^[)\]]?,?(\s(is|was))?\s(an?|the)\s([a-z-]+\s){0,3}$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Is();

    [GeneratedRegex(@";|,\s(and|while|whereas|but)\s", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex ClauseBreak();

    [GeneratedRegex(
        @"\b(?<phase>phase\s+(IV|I{1,3}|[0-4])[abc]?(\s*[/-]\s*(IV|I{1,3}|[0-4])[abc]?)?)(\s+(?!(in|of|and|or|with"
        + @"|for)\b)[a-z-]+){0,4}\s+(trials?|study|studies)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Heads();
}
