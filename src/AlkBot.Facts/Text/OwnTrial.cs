using System.Text.RegularExpressions;
using AlkBot.Evidence;

namespace AlkBot.Facts.Text;

/// <summary>Finds the trial that an article itself reports: the one that it says it is registered as.</summary>
internal static partial class OwnTrial
{
    /// <summary>
    /// The trial with the sentence that registers it, or else, in an article with methods and results, the only one that its abstract
    /// names; null where there is none or are several.
    /// </summary>
    public static Referent? Of(ExtractionContext context)
    {
        var registered = Trials(context.Sentences.Concat(context.BackMatter).Where(s =>
            !s.IsReference && (Registers().IsMatch(s.Text) || s.Passage.SectionPath.Any(t => Registration().IsMatch(t)))));
        if (registered.Count > 0)
            return registered.Count == 1 ? registered[0] : null;
        var titles = context.Document.Headings.Select(h => h.Title).ToList();
        if (!titles.Exists(Methods().IsMatch) || !titles.Exists(Results().IsMatch))
            return null;
        var named = Trials(context.Sentences.Where(s => s.Passage.SectionPath.Any(t => Summary().IsMatch(t)) && !Elsewhere().IsMatch(s.Text)));
        return named.Count == 1 ? named[0] : null;
    }

    private static List<Referent> Trials(IEnumerable<Sentence> sentences) =>
    [
        .. sentences.SelectMany(s => s.MentionsOf(EntityType.Trial).Select(m => new Referent(m.Entity, m.Text, s.Citation)))
            .DistinctBy(r => r.Entity).Take(2),
    ];

    /// <summary>Whether <paramref name="sentence"/> stands where an article tells its own results, not those of others.</summary>
    public static bool Reports(Sentence sentence) =>
        Reports(sentence.Passage) && !Opening().IsMatch(sentence.Label ?? "") && !CitesAnother().IsMatch(sentence.Text);

    /// <summary>Whether <paramref name="passage"/> does: the background of an abstract tells what others found.</summary>
    public static bool Reports(Passage passage) =>
        passage.SectionPath.Any(title => Results().IsMatch(title)) && !passage.SectionPath.Any(title => Opening().IsMatch(title));

    /// <summary>Whether <paramref name="passage"/> stands where an article says what its trial is, not what others found.</summary>
    public static bool Describes(Passage passage) => passage.Kind != PassageKind.Reference
        && (passage.SectionPath.Any(title => Summary().IsMatch(title)) || !passage.SectionPath.Any(title => OfOthers().IsMatch(title)));

    [GeneratedRegex(
        @"^((patients|subjects|materials?|participants) and )?methods\b|^study design\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Methods();

    // A trial that is still to come, or that others made, is not the article's own.
    [GeneratedRegex(
        @"\b(ongoing|under ?way|planned|future|previous(ly)?|prior|earlier|another|other|follow-?up of)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Elsewhere();

    [GeneratedRegex("^(abstract|summary)\\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Summary();

    [GeneratedRegex(
        "^(introduction|background|rationale|purpose|context|objectives?|aims?)\\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Opening();

    // "… improved survival (19).": what ends with the number of a reference was found by others.
    [GeneratedRegex(
        @"(\s\(\d{1,3}((,|[-–]) ?\d{1,3})*\)|\[\d{1,3}((,|[-–]) ?\d{1,3})*\])\.?$|\.\[\d{1,3}((,|[-–]) ?\d{1,3})*\]$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex CitesAnother();

    [GeneratedRegex(
        "^(introduction|background|discussion|conclusions?|limitations|references)\\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex OfOthers();

    [GeneratedRegex(
        @"\b(this|the|our) (study|trial) (was|is|has been) (prospectively |retrospectively )?registered\b|\btrials? registration\b"
        + @"|\bClinicalTrials?\.?gov (identifier|number|registration)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Registers();

    [GeneratedRegex(
        @"^(clinical )?trial registration\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Registration();

    [GeneratedRegex(@"^(abstract|summary|results?|findings)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Results();
}
