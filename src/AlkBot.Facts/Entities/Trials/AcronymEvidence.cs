using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Entities.Genes;
using AlkBot.Facts.Entities.Names;

namespace AlkBot.Facts.Entities.Trials;

/// <summary>What a document says for and against an acronym being a trial's.</summary>
internal sealed partial class AcronymEvidence
{
    private readonly string _text;
    private readonly string _all;
    private readonly string _title;
    private readonly KnownNames _names;
    private readonly ILookup<string, string> _defined;
    private readonly Dictionary<string, bool> _allowed = [];
    private readonly Dictionary<string, bool> _mostly = [];

    /// <summary>Every name is looked for in the whole text: more names than this no article gives trials.</summary>
    private const int MostNames = 500;

    /// <param name="read">The parts in which trials are told.</param>
    /// <param name="all">All parts.</param>
    /// <param name="names">The names known.</param>
    public AcronymEvidence(IReadOnlyList<Segment> read, IReadOnlyList<Segment> all, KnownNames names)
    {
        _text = string.Join('\n', read.Select(s => s.Text));
        _all = string.Join('\n', all.Select(s => s.Text));
        _title = read.FirstOrDefault(s => s.Passage?.Kind == PassageKind.Title)?.Text ?? "";
        _names = names;
        _defined = Abbreviation.In(_text).ToLookup(a => a.Short, a => a.Long);
    }

    /// <summary>The names that are short for words that say a trial: "Heart Attack Trial (HEAT)".</summary>
    public IEnumerable<string> Spelt =>
        _defined.Where(d => d.Any(m => SpeltTrial().IsMatch(m))).Take(MostNames).Select(d => d.Key).Where(CanBe);

    /// <summary>Whether nothing says that <paramref name="name"/> is short for something else.</summary>
    public bool Allows(string name) => Once(_allowed, name, IsAllowed);

    private bool IsAllowed(string name) => CanBe(name) && (_defined[name].All(m => Trial().IsMatch(m)) || NamesTrial(name));

    /// <summary>Whether so in a title, which may begin with the words that the name is short for.</summary>
    public bool AllowsInTitle(string name) => CanBe(name) && (Allows(name) || _defined[name].Any(_title.StartsWith));

    /// <summary>Whether many of the places of <paramref name="name"/> speak of a trial; of "the MRI study", few do.</summary>
    public bool IsMostlyTrial(string name) => Once(_mostly, name, CountsAsTrial);

    private static bool Once(Dictionary<string, bool> known, string name, Func<string, bool> find)
    {
        if (known.TryGetValue(name, out var found))
            return found;
        return known.Count < MostNames && (known[name] = find(name));
    }

    private bool CountsAsTrial(string name)
    {
        var (all, trials) = (0, 0);
        foreach (var at in PlacesOf(name, _text))
        {
            all++;
            if (TrialBehind().IsMatch(_text.AsSpan(at + name.Length)))
                trials++;
        }
        return trials * 3 >= all;
    }

    /// <summary>Whether the number at <paramref name="at"/> of <paramref name="text"/> is said to be that of "the ABCD trial".</summary>
    public static bool IsToldAt(string text, int at, string name) =>
        text[..at].LastIndexOf($"the {name} ", StringComparison.Ordinal) is >= 0 and var from
        && ToldAt().IsMatch(text[(from + 5 + name.Length)..at]);

    // Bodies run many trials: what they are short for ends in what they are, and their trials are numbered. What has a plural is a kind.
    private bool CanBe(string name) => !GeneSymbols.IsAcronym(name)
        && _names.Find(EntityType.Drug, name) is null && _names.Find(EntityType.Gene, name) is null
        && !_defined[name].Any(m => Body().IsMatch(m) || Kind().IsMatch(m)) && !PlacesOf(name + "s", _all).Any()
        && !PlacesOf(name, _all).Any(at => OfBody().IsMatch(_all.AsSpan(at + name.Length)));

    // "Reduction in the Use of A (ABCD) trial": the capitals are short for a trial; "intention-to-treat (ITT) study" has none.
    private bool NamesTrial(string name) => _defined[name].All(m => m.Any(char.IsUpper))
        && (_text.Contains($"({name}) trial", StringComparison.OrdinalIgnoreCase)
            || _text.Contains($"({name}) study", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<int> PlacesOf(string name, string text)
    {
        for (var (at, end) = (text.IndexOf(name, StringComparison.Ordinal), 0); at >= 0; at = text.IndexOf(name, end, StringComparison.Ordinal))
        {
            end = at + name.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                yield return at;
        }
    }

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^(trial|study) [([]$", Options, 10_000)]
    private static partial Regex ToldAt();

    [GeneratedRegex("^[A-Z].* (Trial|Study)$", Options, 10_000)]
    private static partial Regex SpeltTrial();

    // "Randomized Controlled Trial (RCT)" tells how, not which.
    [GeneratedRegex(
        "^((Randomi[sz]ed|Controlled|Clinical|Pilot|Open|Label|Double|Blind(ed)?|Cohort|Crossover|Phase)[ -])+(Trial|Study)s?$",
        Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Kind();

    [GeneratedRegex(@"\b(trial|study|project|evaluation)\b", Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Trial();

    [GeneratedRegex(
        @"\b(Group|Council|Organi[sz]ation|Society|Institutes?|Association|Network|Foundation|Consortium|Intergroup|Agency)\b",
        Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Body();

    // "ABCD 62024", "ABCD Breast Study Group"; a count of patients has its noun behind it.
    [GeneratedRegex(
        @"^([ -]([A-Z]{1,3}-?)?\d{3,}( ([Tt]rials?|[Ss]tud(y|ies)|and)\b|[^\w ,.]|$)|( (?!Study|Trial|Research|Investigator)[A-Z][a-z]+)+ (Study )?Group\b)",
        Options, 10_000)]
    private static partial Regex OfBody();

    [GeneratedRegex(
        @"^(\)? ?[([](NCT|ISRCTN|ClinicalTrials)|-NCT|(\)|,| \([^()]{3,20}\)|( and|,) [A-Z]\S+)?(\s+" + TrialAcronym.Design + @"){0,6} (trials?"
        + @"|stud(y|ies)|investigators|protocol|participants|patients|cohort|(is|was) (an?|registered))\b)",
        Options | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex TrialBehind();
}
