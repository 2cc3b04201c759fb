namespace AlkBot.Evidence;

/// <summary>What a predicate means and how two of its values are compared.</summary>
/// <param name="Name">The name in lower camel case, as facts carry it.</param>
/// <param name="Label">The words to show for it, such as <c>Previous treatment</c>.</param>
/// <param name="Comparison">How two values of one subject are compared.</param>
public sealed record PredicateDefinition(string Name, string Label, ValueComparison Comparison = ValueComparison.None);

/// <summary>How two values of one subject, predicate and set of qualifiers are compared in search of a discrepancy.</summary>
public enum ValueComparison
{
    /// <summary>Several values may stand side by side; nothing is compared.</summary>
    None,

    /// <summary>Trial phases: <c>Phase I/II</c>, <c>phase 2</c>.</summary>
    Phase,

    /// <summary>Yes, no or unknown.</summary>
    Activity,

    /// <summary>Names in any order, with any separator and without legal forms: companies, genes.</summary>
    Names,

    /// <summary>Numbers with a unit; equal when number and unit are.</summary>
    Measure,

    /// <summary>Words out of a fixed list; equal when they are, case and punctuation apart.</summary>
    Words,

    /// <summary>What patients were treated with before; differs when the two name no treatment in common.</summary>
    Treatment,
}
