using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Index;

namespace AlkBot.Bench.Extraction;

/// <summary>Measures how well outcomes are found in the abstracts and results of labelled sources.</summary>
internal static class OutcomeEvaluation
{
    private static readonly string[] Sections = ["abstract", "result"];

    /// <summary>
    /// Compares the facts of the labelled sources with the labels. A fact counts where one of the labels' predicates is stated in an
    /// abstract or under results; it is right when a label says the same.
    /// </summary>
    public static async Task<Score<string>> OfAsync(
        IReadOnlyList<LabelledOutcome> labels, Library index, CancellationToken cancellationToken)
    {
        var sources = labels.Select(l => l.Source).ToHashSet();
        var predicates = labels.Select(l => l.Predicate).ToHashSet();
        var found = new List<Fact>();
        foreach (var fact in index.Facts)
        {
            if (sources.Contains(fact.Citations[0].Source) && predicates.Contains(fact.Predicate))
                found.AddRange(await InScopeAsync(fact, index, cancellationToken));
        }
        var missed = labels.Where(label => !found.Exists(label.IsStatedBy)).ToList();
        var wrong = found.Where(fact => !labels.Any(label => label.IsStatedBy(fact)));
        return new Score<string>(labels.Count - missed.Count, [.. missed.Select(m => m.ToString())], [.. wrong.Select(Line)]);
    }

    // Equal statements of one value are one fact with a citation each.
    private static async Task<List<Fact>> InScopeAsync(Fact fact, Library index, CancellationToken cancellationToken)
    {
        var stated = new List<Fact>();
        foreach (var citation in fact.Citations.Where(c => Prints(c.Quote, fact.Value)))
        {
            var window = await index.ReadPassageAsync(citation.Passage, 0, cancellationToken);
            if (window is { Passage.Kind: not PassageKind.TableHead } && window.Passage.SectionPath.Any(IsScope))
                stated.Add(fact with { Citations = [citation] });
        }
        return stated;
    }

    // "7.3, 10.9 and 8.4 months": the unit may stand behind another figure; "16%" does not print "6%".
    private static bool Prints(string quote, string value)
    {
        var figure = char.IsAsciiDigit(value[0]) ? value.Split(' ')[0] : value;
        return Regex.IsMatch(quote, @"(?<![\d.·])" + Regex.Escape(figure), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    private static bool IsScope(string title) => Sections.Any(s => title.StartsWith(s, StringComparison.OrdinalIgnoreCase));

    private static string Line(Fact fact) =>
        $"{fact.Citations[0].Source}  {fact.Subject}  {fact.Predicate}  {fact.Value}  {string.Join("; ", fact.Qualifiers.Values)}";
}
