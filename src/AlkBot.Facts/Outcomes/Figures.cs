namespace AlkBot.Facts.Outcomes;

/// <summary>Parts of patterns for figures in results.</summary>
internal static class Figures
{
    /// <summary>A percentage, or a range of them: <c>86% to 98%</c>.</summary>
    public const string Percent = @"\d{1,3}([.·]\d+)?((\s?%)?( to |[–-])\d{1,3}([.·]\d+)?)?(\s?%|\sper\s?cent\b)";

    /// <summary>A count of a total: <c>15/24</c>, <c>15 of 24</c>.</summary>
    public const string CountOfTotal = @"\d+\s?/\s?\d+|\d+ (out )?of (the )?\d+";

    /// <summary>A small number in words or figures.</summary>
    public const string Number = @"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+";

    /// <summary>A length of time; not the one that describes a noun, as in "12-month survival".</summary>
    public const string Duration = @"\d+([.·]\d+)?(\s(days?|weeks?|months?|years?)|-(days?|weeks?|months?|years?)(?! ?\w))";

    /// <summary>What stands in brackets behind a figure: a count, an interval, a significance; brackets may lie in it.</summary>
    public const string Note = @"( ?\(([^()]|\([^()]*\)){1,120}\)| ?\[[^\[\]]{1,120}\])?";

    /// <summary>A figure of an endpoint: a time, a percentage, or a count of a total.</summary>
    public const string Outcome = "(" + Duration + "|" + Percent + "|" + CountOfTotal + ")";

    /// <summary>A figure of an endpoint whose unit may stand behind a later one: "5.6 and 12.1 months".</summary>
    public const string Open = "(" + Duration + "|" + Percent + "|" + CountOfTotal + @"|\d+([.·]\d+)?(?![.·\d]|[-‐‑–]\w))";

    /// <summary>Stands behind a figure that is not the share of an interval, as in "95% CI".</summary>
    public const string NoInterval = "(?! ?(CI|confidence))";

    /// <summary>Words for patients, with what describes them.</summary>
    public const string Patients = @"(patients|adults|children|individuals|subjects)";
}
