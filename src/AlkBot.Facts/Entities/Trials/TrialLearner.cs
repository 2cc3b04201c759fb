using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Evidence.Registries;
using AlkBot.Facts.Entities.Genes;
using AlkBot.Facts.Entities.Names;
using AlkBot.Sources;

namespace AlkBot.Facts.Entities.Trials;

/// <summary>Learns the acronyms that a document gives trials, and which number each belongs to.</summary>
internal static partial class TrialLearner
{
    // Bodies that run many trials: the name of one of theirs has a number behind it.
    private static readonly FrozenSet<string> Others =
        ("EORTC ECOG SWOG RTOG CALGB NSABP GOG NCCTG NCIC JCOG WJOG WJTOG AIO AGO GELA HOVON MRC NCI NIH WHO ESMO ASCO ACRIN NRG TROG ANZ "
        + "GEICAM GEM SAKK IBCSG UKCCSG COG CCG POG NHLBI FNCLCC CTEP BIG RCT RCTS ITT GCP CONSORT SPIRIT STROBE PRISMA COPD CVD CHD ACS AMI "
        + "STEMI DM T2DM T1DM CKD ICU ECG EEG BMI HRQOL VAS RNA DNA BP LDL HDL PCI CABG TB HTN PTSD ADHD MDD PK PD BA BE").Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Takes the names into <paramref name="names"/> and links those of one trial.</summary>
    public static void Learn(SourceDocument document, IReadOnlyList<Segment> segments, KnownNames names)
    {
        var read = segments.Where(s => !s.IsReference && s.Column is null).ToList();
        var text = string.Join('\n', read.Select(s => s.Text));
        var defined = Abbreviation.In(text).ToLookup(a => a.Short, a => a.Long);
        bool CanBe(string name) => !Others.Contains(name) && !GeneSymbols.IsAcronym(name)
            && names.Find(EntityType.Drug, name) is null && names.Find(EntityType.Gene, name) is null;
        var titles = read.Where(s => s.Passage?.Kind == PassageKind.Title).ToList();
        var own = titles.SelectMany(s => TrialAcronym.InTitle(s.Text)).Where(CanBe)
            .Where(name => IsTrial(name, defined[name], text) || titles.Exists(t => defined[name].Any(t.Text.StartsWith))).Distinct().ToList();
        var told = read.Select(s => (Segment: s, Names: TrialAcronym.InText(s.Text).Where(CanBe).ToList())).Where(t => t.Names.Count > 0).ToList();
        var inText = told.SelectMany(t => t.Names).Distinct()
            .Where(name => IsTrial(name, defined[name], text) && IsMostlyTrial(name, text)).ToHashSet();
        foreach (var name in own.Concat(inText))
            Learn(name, names);
        if (own.Count == 0)
            own = OwnInText(told.Where(t => t.Segment.Passage is { } p && Registration.Describes(p)).SelectMany(t => t.Names).Where(inText.Contains), segments);
        foreach (var segment in read)
        {
            foreach (var (span, number) in TrialNumber.FindIn(segment.Text))
            {
                if (TrialAcronym.Beside(segment.Text, span.Start) is { } name && CanBe(name)
                    && IsTrial(name, defined[name], text) && IsMostlyTrial(name, text))
                {
                    Link(number.Name, name, names);
                }
            }
        }
        if ((document.Form?.Subject.Key ?? RegisteredAs(read, names)) is { } registered && own is [var only] && !titles.Exists(t => OfAnother().IsMatch(t.Text)))
            Link(registered, only, names);
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
    private static List<string> OwnInText(IEnumerable<string> told, IReadOnlyList<Segment> segments)
    {
        var candidates = told.Distinct().ToList();
        return candidates is [var only] && !segments.Any(s => s.IsReference && s.Text.Contains(only, StringComparison.Ordinal)) ? candidates : [];
    }

    private static void Learn(string name, KnownNames names) =>
        names.Learn(EntityType.Trial, name).Spellings.TryAdd(NameKey.Of(name), name);

    private static void Link(string number, string name, KnownNames names)
    {
        Learn(name, names);
        names.Link(EntityType.Trial, number, name);
    }

    // "non-small cell lung cancer (NSCLC)": the source explains its abbreviations where it first uses them.
    private static bool IsTrial(string name, IEnumerable<string> meanings, string text) =>
        meanings.All(m => Trial().IsMatch(m)) || text.Contains($"({name}) trial", StringComparison.OrdinalIgnoreCase)
        || text.Contains($"({name}) study", StringComparison.OrdinalIgnoreCase);

    // "The MRI study": of what is no trial's name, few places speak of a trial.
    private static bool IsMostlyTrial(string name, string text)
    {
        var (all, trials) = (0, 0);
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            if ((at > 0 && char.IsLetterOrDigit(text[at - 1])) || (at + name.Length < text.Length && char.IsLetterOrDigit(text[at + name.Length])))
                continue;
            all++;
            if (TrialBehind().IsMatch(text.AsSpan(at + name.Length)))
                trials++;
        }
        return trials * 3 >= all;
    }

    [GeneratedRegex(@"\b(trial|study|project|evaluation)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Trial();

    [GeneratedRegex(
        @"^(\)? ?[([](NCT|ISRCTN|ClinicalTrials)|-NCT|(\)|,| \([^()]{3,20}\)|( and|,) [A-Z]\S+)?(\s+" + TrialAcronym.Design + @"){0,6} (trials?|stud(y|ies)|investigators|protocol|participants|patients|cohort|(is|was) (an?|registered))\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex TrialBehind();

    // What an article tells of a part of another trial, or after it, is not that trial's.
    [GeneratedRegex(
        @"\b(ancillary|sub-?stud(y|ies)|post[- ]hoc|secondary|sub-?group|meta-analysis|pooled|extension|long-term follow-up|review|lessons)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    internal static partial Regex OfAnother();
}
