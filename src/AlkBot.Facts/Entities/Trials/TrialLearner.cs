using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Evidence.Registries;
using AlkBot.Facts.Entities.Names;
using AlkBot.Sources;

namespace AlkBot.Facts.Entities.Trials;

/// <summary>Learns the acronyms that a document gives trials, and which number each belongs to.</summary>
internal static partial class TrialLearner
{
    /// <summary>Takes the names into <paramref name="names"/> and links those of one trial.</summary>
    public static void Learn(SourceDocument document, IReadOnlyList<Segment> segments, KnownNames names)
    {
        var read = segments.Where(s => !s.IsReference && s.Column is null).ToList();
        var evidence = new AcronymEvidence(read, segments, names);
        var titles = read.Where(s => s.Passage?.Kind == PassageKind.Title).ToList();
        var own = titles.SelectMany(s => TrialAcronym.InTitle(s.Text)).Where(evidence.AllowsInTitle).Distinct().ToList();
        var told = read.SelectMany(s => TrialAcronym.InText(s.Text).Select(name => (Segment: s, Name: name)))
            .Where(t => evidence.Allows(t.Name) && evidence.IsMostlyTrial(t.Name)).ToList();
        foreach (var name in own.Concat(told.Select(t => t.Name)).Concat(evidence.Spelt))
            Learn(name, names);
        foreach (var segment in read)
        {
            foreach (var (span, number) in TrialNumber.FindIn(segment.Text))
            {
                if (TrialAcronym.Beside(segment.Text, span.Start) is { } name && evidence.Allows(name)
                    && (own.Contains(name) || AcronymEvidence.IsToldAt(segment.Text, span.Start, name) || evidence.IsMostlyTrial(name)))
                {
                    Link(number.Name, name, names);
                }
            }
        }
        if (own.Count == 0)
            own = Unreferenced(told.Where(t => t.Segment.Passage is { } p && Registration.Describes(p)).Select(t => t.Name), segments);
        if (own is [var only] && !titles.Exists(t => OfAnother().IsMatch(t.Text))
            && (document.Form?.Subject.Key ?? RegisteredAs(read, names)) is { } registered)
        {
            Link(registered, only, names);
        }
    }

    // Several registries' numbers under which an article registers its trial are one trial's; two of one registry are of two trials.
    private static string? RegisteredAs(IReadOnlyList<Segment> read, KnownNames names)
    {
        var numbers = read.Where(s => Registration.IsIn(s.Text, s.Passage)).SelectMany(s => TrialNumber.FindIn(s.Text).Select(n => n.Number))
            .Distinct().ToList();
        if (numbers.Count == 0 || numbers.DistinctBy(n => n.Registry).Count() < numbers.Count)
            return null;
        foreach (var number in numbers.Skip(1))
            names.Link(EntityType.Trial, numbers[0].Name, number.Name);
        return numbers[0].Name;
    }

    // The trials of others stand in the list of references; the one name that is told as a trial and stands there not is the own trial's.
    private static List<string> Unreferenced(IEnumerable<string> told, IReadOnlyList<Segment> segments) =>
        told.Distinct().ToList() is [var only] && !segments.Any(s => s.IsReference && s.Text.Contains(only, StringComparison.Ordinal))
            ? [only]
            : [];

    private static void Learn(string name, KnownNames names) =>
        names.Learn(EntityType.Trial, name).Spellings.TryAdd(NameKey.Of(name), name);

    private static void Link(string number, string name, KnownNames names)
    {
        Learn(name, names);
        names.Link(EntityType.Trial, number, name);
    }

    // What an article tells of a part of another trial, or after it, is not that trial's.
    [GeneratedRegex(
        @"\b(ancillary|sub-?stud(y|ies)|post[- ]hoc|secondary|sub-?group|meta-analysis|pooled|extension|long-term follow-up|review|lessons)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    internal static partial Regex OfAnother();
}
