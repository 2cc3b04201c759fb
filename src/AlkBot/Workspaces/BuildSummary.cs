using AlkBot.Index.Generations;
using AlkBot.Index.Reporting;

namespace AlkBot.Workspaces;

/// <summary>What a build made, in one line.</summary>
internal static class BuildSummary
{
    public static string Of(BuildReport report) =>
        $"built generation {report.Generation.Id}: {Counted.Of(report.Generation)}, in {report.Duration.TotalSeconds:0.00} s";
}
