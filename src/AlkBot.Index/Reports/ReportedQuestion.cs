using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AlkBot.Evidence;

namespace AlkBot.Index.Reports;

/// <summary>What somebody says of an answer.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ComplaintKind>))]
public enum ComplaintKind
{
    /// <summary>The answer is wrong.</summary>
    Wrong,

    /// <summary>It was refused, and the answer is missing.</summary>
    Missing,
}

/// <summary>What one person said of the answer to a question.</summary>
/// <param name="Kind">What is said of it.</param>
/// <param name="By">Who, such as <c>discord:1234</c>: what the same person says later takes its place.</param>
/// <param name="Reason">Why; empty where nothing was said.</param>
/// <param name="At">When, UTC.</param>
public sealed record Complaint(ComplaintKind Kind, string By, string Reason, DateTimeOffset At);

/// <summary>A question that was refused, or of whose answer somebody said something.</summary>
/// <param name="Text">The question as it was typed first, on one line.</param>
/// <param name="Last">When it was last refused or spoken of, UTC.</param>
public sealed record ReportedQuestion(string Text, DateTimeOffset Last)
{
    /// <summary>The longest question that is kept.</summary>
    public const int LongestText = 1000;

    /// <summary>The longest reason that is kept.</summary>
    public const int LongestReason = 300;

    /// <summary>How often it was refused, whoever asked.</summary>
    public int Refused { get; init; }

    /// <summary>What was said of it, latest last.</summary>
    public IReadOnlyList<Complaint> Complaints { get; init; } = [];

    /// <summary>How many complaints there were before those, of which nothing else is kept.</summary>
    public int Earlier { get; init; }

    /// <summary>When an administrator closed it; null while it is open. It stays closed until somebody complains again.</summary>
    public DateTimeOffset? Closed { get; init; }

    /// <summary>How often it was refused or spoken of.</summary>
    [JsonIgnore]
    public int Count => Refused + Earlier + Complaints.Count;

    /// <summary>What it goes by, in buttons and in the terminal: the same for every way to write its letters and spaces.</summary>
    [JsonIgnore]
    public string Key => KeyOf(Text);

    /// <summary>The key of <paramref name="question"/>.</summary>
    public static string KeyOf(string question)
    {
        var words = string.Join(' ', question.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)).AsSpan(0, 6));
    }

    /// <summary><paramref name="typed"/> as it is kept; null where there is nothing to keep, or more than <see cref="LongestText"/>.</summary>
    internal static string? Clean(string typed) => PlainText.OneLine(typed).Trim() is { Length: > 0 and <= LongestText } text ? text : null;
}

[JsonSerializable(typeof(ReportedQuestion))]
[JsonSerializable(typeof(QuestionLabel))]
internal sealed partial class ReportsJson : JsonSerializerContext
{
    /// <summary>With letters of every language as they are: the files are read by people.</summary>
    public static ReportsJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
