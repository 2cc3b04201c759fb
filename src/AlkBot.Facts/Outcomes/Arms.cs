using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Outcomes;

/// <summary>
/// Reads "65% with A, as compared with 20% with B", "7.7 months in the A group and 3.0 months in the B group", "12% versus 9% in A and B
/// patients, respectively", "in the A, B and C groups were 7.3, 10.9 and 8.4 months, respectively".
/// </summary>
internal static partial class Arms
{
    /// <summary>The values of the arms; empty when it is not told whose they are.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="first">Where the first value begins.</param>
    /// <param name="before">The words between the endpoint and its verb, in which the arms may be listed.</param>
    public static IReadOnlyList<ArmValue> Read(Sentence sentence, int first, Part before)
    {
        var each = Each().Match(sentence.Text, first);
        if (each.Success)
            return Paired(Each(each), each.Groups["arm"]);
        var list = List().Match(sentence.Text, first);
        if (!list.Success)
            return [];
        var values = Values(list);
        var named = Named().Match(sentence.Text, list.Index + list.Length);
        if (named.Success && (list.Groups["each"].Success || named.Groups["each"].Success))
            return Paired(values, named.Groups["arm"]);
        var earlier = Listed().Match(before.Text);
        return earlier.Success && RespectivelyAfter().IsMatch(sentence.Text, list.Index + list.Groups["figures"].Length)
            ? Paired(values, earlier.Groups["arm"], before.Start)
            : [];
    }

    /// <summary>
    /// The values of two arms that stand on both sides of the verb: "the median PFS for A was 11 months versus 5 months for B". Empty
    /// where they do not.
    /// </summary>
    public static IReadOnlyList<ArmValue> AroundVerb(Sentence sentence, int start, Part before)
    {
        var one = BeforeVerb().Match(before.Text);
        var values = one.Success ? BehindVerb().Match(sentence.Text, start) : Match.Empty;
        if (!values.Success)
            return [];
        var (x, y, other) = (values.Groups["x"], values.Groups["y"], values.Groups["arm"]);
        var firstArm = new Part(before.Start + one.Groups["arm"].Index, one.Groups["arm"].Value);
        return AreNamed(sentence, firstArm, Part.Of(other))
            ? [new(WithUnit(x.Value, y.Value), x.Index + x.Length, firstArm), new(y.Value, y.Index + y.Length, Part.Of(other))]
            : [];
    }

    /// <summary>Whether several figures stand at <paramref name="first"/>.</summary>
    public static bool AreSeveral(string text, int first) => List().IsMatch(text, first);

    /// <summary>The figures at <paramref name="first"/> when there are several for which the sentence names no arms.</summary>
    public static IReadOnlyList<(string Value, int End)> Unassigned(string text, int first)
    {
        var list = List().Match(text, first);
        return list.Success ? Values(list) : [];
    }

    private static List<ArmValue> Paired(List<(string Value, int End)> values, Group arms, int offset = 0) =>
        values.Count == arms.Captures.Count && !arms.Captures.Any(a => Verb().IsMatch(a.Value) || a.Value.EndsWith('-'))
            ? [.. values.Zip(arms.Captures, (v, a) => new ArmValue(v.Value, v.End, new Part(a.Index + offset, a.Value)))]
            : [];

    /// <summary>
    /// Whether what two groups matched names arms: by a drug or as a treatment; of "in the A and in the B group" the last says it for
    /// both, and beside a named arm an abbreviation is one.
    /// </summary>
    public static bool AreNamed(Sentence sentence, Part first, Part second)
    {
        var (one, other) = (IsNamed(sentence, first), IsNamed(sentence, second));
        return !Verb().IsMatch(first.Text) && !Verb().IsMatch(second.Text)
            && ((one && other) || (other && GroupWord().IsMatch(second.Text)) || (one && Abbreviation().IsMatch(second.Text))
                || (other && Abbreviation().IsMatch(first.Text)));
    }

    private static bool IsNamed(Sentence sentence, Part name) =>
        ArmWord().IsMatch(name.Text) || AbbreviatedPatients().IsMatch(name.Text) || sentence.MentionsOf(EntityType.Drug, name).Any();

    /// <summary>A figure with the unit of <paramref name="last"/>, the one behind it, where it has none itself.</summary>
    public static string WithUnit(string figure, string last) => Bare().IsMatch(figure) ? figure + Unit().Match(last).Value : figure;

    // "0.77 in A and 0.35 in B": a rate may have no unit at all.
    private static List<(string Value, int End)> Each(Match match)
    {
        var captures = match.Groups["v"].Captures;
        return captures.All(c => Bare().IsMatch(c.Value)) ? [.. captures.Select(c => (c.Value, c.Index + c.Length))] : Values(match);
    }

    // "5.6 and 12.1 months": the unit stands once.
    private static List<(string Value, int End)> Values(Match match)
    {
        var captures = match.Groups["v"].Captures;
        if (Bare().IsMatch(captures[^1].Value))
            return [];
        var unit = Unit().Match(captures[^1].Value).Value;
        return [.. captures.Select(c => (Bare().IsMatch(c.Value) ? c.Value + unit : c.Value, c.Index + c.Length))];
    }

    [GeneratedRegex(
        @"\b(groups?|arms?|cohorts?|placebo|vehicle|sham|controls?|(chemo|radio|mono|immuno)?therapy|chemoradiotherapy|regimens?|alone"
        + @"|(supportive|usual|standard) care|observation|surgery|treatment|treated with|receiving|assigned to)\b",
        Options, 10_000)]
    private static partial Regex ArmWord();

    [GeneratedRegex(@"\b(groups?|arms?|cohorts?)$", Options, 10_000)]
    private static partial Regex GroupWord();

    // "A-BC patients"
    [GeneratedRegex(
        @"^(?=\S*[A-Z]\S*[A-Z])[\w/+-]+ (patients|recipients)$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex AbbreviatedPatients();

    [GeneratedRegex(
        @"^[A-Z][A-Z0-9/+-]{0,11}( (patients|groups?|arms?))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Abbreviation();

    [GeneratedRegex(
        @"\b(had|have|has|was|were|is|are|who|which|died|discontinued|achieved|experienced|developed|showed)\b", Options, 10_000)]
    private static partial Regex Verb();

    private const string Figure = "(" + Figures.Outcome + @"|\d[.·]\d+(?![\d.·%]))";

    private const string Relation = @"(with|in|for|on|among|after) (the )?";

    private const string Separator =
        @"(,? as compared (with|to)|,? compared (with|to)|,? versus|,? vs\.?|, and|,? and|,? but|,? while|,? whereas|,)";

    private const string Arm = @"(?<arm>(?!(respectively|both|all)\b)[^,;()%]{1,60}?)";

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(
        @"\G(?<v>" + Figure + ")" + Figures.Note + ",? " + Relation + Arm + Figures.Note
        + "(" + Separator + " (only )?(?<v>" + Figure + ")" + Figures.Note + ",? " + Relation + Arm
        + Figures.Note + @")+(?=\s*[,;.(\])]|\s+(had|have|at (\d|weeks?|months?|days?|years?))\b|\s*$)",
        Options, 10_000)]
    private static partial Regex Each();

    [GeneratedRegex(
        @"\G(?<figures>(?<v>" + Figures.Open + ")" + Figures.Note + "(" + Separator + " (only )?(?<v>"
        + Figures.Open + ")" + Figures.Note + @")+)(?<=(%|cent|days?|weeks?|months?|years?|\d|\)|\]))(?<each>,? respectively)?",
        Options, 10_000)]
    private static partial Regex List();

    [GeneratedRegex(
        @"\G,? " + Relation + Arm + "((, and|,| and| versus| vs\\.?) (in )?(the )?" + Arm
        + @")+(?<each>(?<= (groups|arms)),?( respectively)?|,? respectively)(?=\s*[,;.()]|\s*$)",
        Options, 10_000)]
    private static partial Regex Named();

    [GeneratedRegex(
        @"\b(in|for|with|among|of) (those (in|with|on|receiving) )?(the )?" + Arm + "((, and|,| and| versus| vs\\.?) (the )?" + Arm
        + @")+\s*$",
        Options, 10_000)]
    private static partial Regex Listed();

    [GeneratedRegex(@"( |^)(for|with|in|of) (the )?(?<arm>((?!\b(versus|vs|compared|than)\b)[^,;()%]){2,60}?)$", Options, 10_000)]
    private static partial Regex BeforeVerb();

    [GeneratedRegex(
        @"\G(?<x>" + Figures.Open + ")" + Figures.Note + ",? (versus|vs\\.?|(as )?compared (with|to)|and) (?<y>" + Figures.Outcome + ")"
        + Figures.Note + " " + Relation + @"(?<arm>[^,;()%]{2,60}?)(?=\s*[,;.(\])]|\s*$)",
        Options, 10_000)]
    private static partial Regex BehindVerb();

    [GeneratedRegex(@"\G,? respectively\b", Options, 10_000)]
    private static partial Regex RespectivelyAfter();

    [GeneratedRegex(@"^\d+([.·]\d+)?$", Options, 10_000)]
    private static partial Regex Bare();

    [GeneratedRegex(@"(\s?%|\sper\s?cent|[\s-](days?|weeks?|months?|years?))$", Options, 10_000)]
    private static partial Regex Unit();
}
