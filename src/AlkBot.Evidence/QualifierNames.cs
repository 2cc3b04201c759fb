namespace AlkBot.Evidence;

/// <summary>The names of qualifiers.</summary>
public static class QualifierNames
{
    /// <summary>The patients a value holds for: <c>resistant to crizotinib</c>, <c>with brain metastases</c>.</summary>
    public const string Population = "population";

    /// <summary>The mutation that an activity or sensitivity concerns, as printed.</summary>
    public const string Mutation = "mutation";

    /// <summary>The gene or protein that an activity concerns, as printed.</summary>
    public const string Target = "target";

    /// <summary>The arm of a comparison that a value belongs to, as printed.</summary>
    public const string Arm = "arm";

    /// <summary>The study that a value comes from, as printed: <c>phase I/II study</c>, a registry number.</summary>
    public const string Study = "study";

    /// <summary>What a value is precisely: <c>maximum tolerated dose</c>, <c>overall response rate</c>, <c>partial response</c>.</summary>
    public const string Measure = "measure";

    /// <summary>When a value was true, as printed; two values of different days still contradict each other.</summary>
    public const string AsOf = "as of";

    /// <summary>Over what time, or when, something is measured, as printed.</summary>
    public const string TimeFrame = "time frame";

    /// <summary>The patients counted, as <c>n/N</c>, where the source prints them beside a percentage.</summary>
    public const string Count = "count";

    /// <summary>What a value counts or measures, where it stands apart from the value: <c>Percentage of participants</c>.</summary>
    public const string Unit = "unit";

    /// <summary>The confidence interval of a figure, as printed: <c>95% CI, 8.2 to 13.6</c>.</summary>
    public const string Interval = "interval";

    /// <summary>The significance of a difference, as printed: <c>P&lt;0.001</c>.</summary>
    public const string Significance = "significance";
}
