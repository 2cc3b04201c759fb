using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Entities.Trials;

namespace AlkBot.Facts.Text;

/// <summary>Finds the trial that an article itself reports: the one that it says it is registered as.</summary>
internal static partial class OwnTrial
{
    /// <summary>
    /// The trial with the sentence that registers it, or else, in an article with methods and results, the only one whose number its
    /// abstract names, or else the only one that its title names; null where there is none or are several.
    /// </summary>
    public static Referent? Of(ExtractionContext context)
    {
        var registered = Trials(context.Sentences.Concat(context.BackMatter).Where(s =>
            !s.IsReference && Registration.IsIn(s.Text, s.Passage)));
        if (registered.Count > 0)
            return registered.Count == 1 ? registered[0] : null;
        var titles = context.Document.Headings.Select(h => h.Title).ToList();
        var reports = titles.Exists(Methods().IsMatch) && titles.Exists(Results().IsMatch);
        var named = !reports ? [] : Trials(context.Sentences.Where(s =>
            s.Passage.SectionPath.Any(Registration.IsSummary) && !Elsewhere().IsMatch(s.Text)));
        return named.Count switch { 1 => named[0], 0 => InTitle(context), _ => null };
    }

    // "ABCD: study protocol": a trial that the title names is the article's, registered or not.
    private static Referent? InTitle(ExtractionContext context) =>
        context.Sentences.Where(s => s.Passage.Kind == PassageKind.Title && !TrialLearner.OfAnother().IsMatch(s.Text))
            .SelectMany(s => s.MentionsOf(EntityType.Trial).Select(m => new Referent(m.Entity, m.Text, s.Citation)))
            .DistinctBy(r => r.Entity).Take(2).ToList() is [var only] ? only : null;

    private static List<Referent> Trials(IEnumerable<Sentence> sentences) =>
    [
        .. sentences.SelectMany(s => s.RegistryNumbers.Select(m => new Referent(m.Entity, m.Text, s.Citation)))
            .DistinctBy(r => r.Entity).Take(2),
    ];

    /// <summary>Whether <paramref name="sentence"/> stands where an article tells its own results, not those of others.</summary>
    public static bool Reports(Sentence sentence) =>
        Reports(sentence.Passage) && !Opening().IsMatch(sentence.Label ?? "") && !CitesAnother().IsMatch(sentence.Text);

    /// <summary>Whether <paramref name="passage"/> does: the background of an abstract tells what others found.</summary>
    public static bool Reports(Passage passage) =>
        passage.SectionPath.Any(title => Results().IsMatch(title)) && !passage.SectionPath.Any(title => Opening().IsMatch(title));

    [GeneratedRegex(
        @"^((patients|subjects|materials?|participants) and )?methods\b|^study design\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Methods();

    // A trial that is still to come, or that others made, is not the article's own.
    [GeneratedRegex(
        @"\b(ongoing|under ?way|planned|future|previous(ly)?|prior|earlier|another|other|follow-?up of)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Elsewhere();

    [GeneratedRegex(
        "^(introduction|background|rationale|purpose|context|objectives?|aims?)\\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Opening();

    // "… improved survival (19).": what ends with the number of a reference was found by others.
    [GeneratedRegex(
        @"(\s\(\d{1,3}((,|[-–]) ?\d{1,3})*\)|\[\d{1,3}((,|[-–]) ?\d{1,3})*\])\.?$|\.\[\d{1,3}((,|[-–]) ?\d{1,3})*\]$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex CitesAnother();

    [GeneratedRegex(@"^(abstract|summary|results?|findings)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Results();
}
