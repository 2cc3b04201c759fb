using AlkBot.Evidence;

namespace AlkBot.Facts.Text;

/// <summary>Additions to a fact that a rule has just stated.</summary>
internal static class FactEdits
{
    /// <summary>The fact, also resting on <paramref name="citations"/>.</summary>
    public static Fact AlsoCiting(this Fact fact, params IEnumerable<Citation> citations) =>
        fact with { Citations = [.. fact.Citations.Concat(citations).Distinct()] };

    /// <summary>The fact, its value naming <paramref name="target"/>.</summary>
    public static Fact Naming(this Fact fact, EntityId? target) => fact with { Target = target };

    /// <summary>The fact, measured in the time that <paramref name="frame"/> tells.</summary>
    public static Fact Within(this Fact fact, string frame) => fact.With(QualifierNames.TimeFrame, frame);

    /// <summary>The fact, holding for <paramref name="value"/> too.</summary>
    public static Fact With(this Fact fact, string qualifier, string value) =>
        fact with { Qualifiers = new Dictionary<string, string>(fact.Qualifiers) { [qualifier] = value } };

    /// <summary>The fact, holding for <paramref name="study"/>, whose naming it cites; unchanged when there is none.</summary>
    public static Fact In(this Fact fact, StudyReference? study) =>
        study is null || fact.Subject != study.Drug || fact.Qualifiers.ContainsKey(QualifierNames.Study)
            ? fact
            : (fact with { Qualifiers = new Dictionary<string, string>(fact.Qualifiers) { [QualifierNames.Study] = study.Words } })
                .AlsoCiting(study.Named);
}
