using System.Text;

namespace AlkBot.EndToEnd.Tests.Running;

/// <summary>What a run of <c>alkbot</c> left behind.</summary>
internal sealed record Run(int Status, byte[] OutBytes, string Error)
{
    public string Out { get; } = Encoding.UTF8.GetString(OutBytes);

    /// <summary>The most memory that the process held, in bytes; 0 where there was no process.</summary>
    public long PeakBytes { get; init; }

    public string[] OutLines => Out.Split('\n')[..^1];

    /// <summary>Asserts that it failed with one line for the user, and gives the line.</summary>
    public string ShouldHaveFailedWithOneLine(int status)
    {
        Status.ShouldBe(status, Error);
        var line = Error.TrimEnd('\n');
        line.ShouldNotContain("\n");
        line.ShouldStartWith("alkbot: ");
        line.ShouldNotContain("   at ");
        line.ShouldNotContain("internal error");
        return line;
    }
}
