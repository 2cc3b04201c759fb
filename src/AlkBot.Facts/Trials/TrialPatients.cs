using System.Text.RegularExpressions;

namespace AlkBot.Facts.Trials;

/// <summary>The patients that a trial takes, read from the words in front of its number.</summary>
internal static partial class TrialPatients
{
    /// <summary>The patients as printed: "patients previously treated with A", "A-naive"; null when none are named.</summary>
    public static string? In(TrialClause clause)
    {
        var match = Patients().Match(clause.Lead);
        // "In patients (NCT…)" says nothing of them.
        return match.Success && !Suggested().IsMatch(clause.Lead)
            && match.Groups["patients"].Value is var patients && !Anybody().IsMatch(patients) ? patients : null;
    }

    /// <summary>The earlier treatment that patients are described by: "previously treated with A" gives "A"; null when none.</summary>
    public static string? PreviousTreatment(string patients)
    {
        var match = Treated().Match(patients);
        return match.Success ? match.Groups["treatment"].Value : null;
    }

    // "Has been suggested as the therapy for patients who …": what follows from the trial, not who is in it.
    [GeneratedRegex(@"\b(suggested|recommended|considered) as\b", Options, 10_000)]
    private static partial Regex Suggested();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private const string Function = @"(in|for|at|among|of|and|or|with|involving|enrolling|including|as|well|is|are|to|treat|treating"
        + @"|enrolled|by|from|on|versus)";

    // Words that say what the trial does or found, and no longer who is in it.
    private const string Turn =
        @"(?<!\b(who|that|which|whose [\w-]+) )\b(will|was|were|is|are|has|have|had|did|showed|demonstrated)\b"
        + @"|\b(trial|study|coordinated|conducted|sponsored|funded|registered|to (further )?(evaluate|assess|determine|investigate"
        + @"|compare|examine))\b";

    [GeneratedRegex(
        @"(^|(\b" + Function + @"\b|[,;])\s*)(both )?(?<patients>(((?!" + Function + @"\s)[\w+/.-]+\s+){0,3}(male|female|men|women|adults?|children|p(a)?ediatric) and )?((?!" + Function + @"\s)[\w+/.-]+\s+){0,5}(patients|adults|children"
        + @"|individuals|volunteers)\b((?!" + Turn + @")[^()])*?"
        + @"|[\w+/-]+-(na[iï]ve|resistant|refractory|pre-?treated|treated|positive|mutated|mutant))\s*$",
        Options, 10_000)]
    private static partial Regex Patients();

    [GeneratedRegex(@"^(the )?(\d+ )?(patients|individuals|volunteers)$", Options, 10_000)]
    private static partial Regex Anybody();

    [GeneratedRegex(@"\b(previously|already) (been )?(treated with|exposed to)\s+(?<treatment>[^(),;]+?)\s*$", Options, 10_000)]
    private static partial Regex Treated();
}
