using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Entities;

namespace AlkBot.Facts.Text;

/// <summary>
/// Tells the drugs a sentence speaks about from those that only describe patients, comparisons and examples: "crizotinib-naive",
/// "previously treated with crizotinib", "as compared with chemotherapy".
/// </summary>
internal static partial class ForegroundDrugs
{
    /// <summary>The mentions of drugs that the sentence speaks about, in order.</summary>
    public static IReadOnlyList<Mention> In(string text, Span span, IEnumerable<Mention> mentions)
    {
        var foreground = new List<Mention>();
        var (described, end) = (false, 0);
        foreach (var mention in mentions.Where(m => m.Entity.Type == EntityType.Drug))
        {
            var before = text[..(mention.Span.Start - span.Start)];
            // "Resistance to A and B": what describes by the first of a list does so by all of it.
            var listed = described && ListedWith().IsMatch(before[end..]) && !(before[^1] is ' ' && before[^2] is ','
                && Verb().IsMatch(text[(mention.Span.End - span.Start)..]));
            described = DescribesBefore().IsMatch(before) || listed;
            end = mention.Span.End - span.Start;
            if (!described && !DescribesAfter().IsMatch(text[end..]))
                foreground.Add(mention);
        }
        return foreground;
    }

    /// <summary>The mentions of drugs that <paramref name="sentence"/> speaks about, in order.</summary>
    public static IReadOnlyList<Mention> In(Sentence sentence) => In(sentence.Text, sentence.Span, sentence.Mentions);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^(,|,? (and|or|nor|and/or)|/)( (the|prior|previous))? ?$", Options, 10_000)]
    private static partial Regex ListedWith();

    // "Unlike A, B is active": the verb is that of B.
    [GeneratedRegex(
        @"^ (is|was|are|were|has|had|did|does|do|can|could|remain(s|ed)|retain(s|ed)|show(s|ed)|inhibit(s|ed)|overc[ao]mes?|suppress(es|ed))\b",
        Options, 10_000)]
    private static partial Regex Verb();

    [GeneratedRegex(@"^[-\s]?(resistan(t|ce)|na[iï]ve|refractory|pre-?treated|treated|sensitive|intolerant|failure"
        + @"|exposed)\b", Options, 10_000)]
    private static partial Regex DescribesAfter();

    [GeneratedRegex(
        @"(\b(resistan(t|ce)( mechanisms?)? (to|of)|refractory to|intoleran(t|ce) (to|of)|na[iï]ve to|sensitiv(e|ity) to|failure (of"
        + @"|on)|failed|progress(ed|ion) (on|after)|"
        + @"((previously|prior|already) (been )?(treated|treatment|therapy)|pre-?treated) with|previously received"
        + @"|patients (treated with|receiving)|such as|"
        + @"(regardless|irrespective) of|without|addition of [\w-]+( \w+)? to|(compared|comparison) (with|to)|unlike|versus|vs\.?|combin(ed"
        + @"|ation) with|together with|added to|than)\s+"
        + @"((the|a|an|either|oral|intravenous|first-line|second-line|standard|failure or intolerance to)\s+)*|±\s?)$",
        Options, 10_000)]
    private static partial Regex DescribesBefore();
}
