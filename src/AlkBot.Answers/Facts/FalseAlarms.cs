using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AlkBot.Evidence;
using AlkBot.Index;
using AlkBot.Index.State;
using AlkBot.Index.Storage;

namespace AlkBot.Answers.Facts;

/// <summary>Why a contradiction is none. Who marked it, the log of changes tells as long as it is kept.</summary>
/// <param name="Reason">The reason, in the words of who marked it.</param>
/// <param name="At">When, UTC.</param>
public sealed record FalseAlarm(string Reason, DateTimeOffset At);

/// <summary>The contradictions of a library, and those among them that are marked as false alarms, by <see cref="Discrepancy.Key"/>.</summary>
public sealed class FalseAlarms
{
    private const string Collection = "false-alarms";

    private readonly IKeptState _state;
    private volatile Reading _read = new("", new Dictionary<string, FalseAlarm>(), []);

    private FalseAlarms(IKeptState state) => _state = state;

    /// <summary>Those of <paramref name="library"/>.</summary>
    public static FalseAlarms Of(Library library) => library.Once(l => new FalseAlarms(l.State));

    /// <summary>Every contradiction of <paramref name="library"/>, marked or not.</summary>
    public static IReadOnlyList<Discrepancy> ContradictionsOf(Library library) => FactBook.Of(library).AllDiscrepancies;

    /// <summary>The contradictions that <paramref name="facts"/> of <paramref name="library"/> take part in, but for those that are marked.</summary>
    public static IEnumerable<Discrepancy> UnmarkedOf(Library library, IEnumerable<Fact> facts) => FactBook.Of(library).Discrepancies(facts);

    /// <summary>Differs whenever the marks may; see <see cref="IKeptState.VersionOf"/>.</summary>
    public string Version => _state.VersionOf(Collection);

    /// <summary>Every mark that can be read, by the key of its contradiction, which may be there no more.</summary>
    public IReadOnlyDictionary<string, FalseAlarm> All => Current.Marks;

    /// <summary>The keys of marks that cannot be read and mark nothing; the name of the collection where none can be.</summary>
    public IReadOnlyList<string> Damaged => Current.Damaged;

    /// <summary>Whether there is a mark under <paramref name="key"/>, be it damaged or of a contradiction that has gone.</summary>
    public bool Has(string key) => All.ContainsKey(key) || Damaged.Contains(key);

    /// <summary>The mark of <paramref name="discrepancy"/>; null where it has none.</summary>
    public FalseAlarm? Find(Discrepancy discrepancy) =>
        Current is { Marks.Count: > 0 } read ? read.Marks.GetValueOrDefault(discrepancy.Key) : null;

    /// <summary>Marks a contradiction; null takes the mark away.</summary>
    /// <exception cref="IndexException">The marks cannot be written.</exception>
    public static ValueTask MarkAsync(IKeptState state, string key, FalseAlarm? mark, CancellationToken cancellationToken) =>
        state.ChangeAsync(
            Collection,
            marks =>
            {
                if (mark is null)
                    marks.Remove(key);
                else
                    marks[key] = JsonSerializer.Serialize(mark, FalseAlarmJson.Readable.FalseAlarm);
            },
            cancellationToken);

    private Reading Current
    {
        get
        {
            var version = Version;
            return _read.Version == version ? _read : _read = Read(version);
        }
    }

    private Reading Read(string version)
    {
        var (marks, damaged) = (new Dictionary<string, FalseAlarm>(), new List<string>());
        try
        {
            foreach (var (key, json) in _state.Read(Collection))
            {
                if (MarkIn(json) is { } mark)
                    marks[key] = mark;
                else
                    damaged.Add(key);
            }
        }
        catch (IndexException)
        {
            damaged.Add(Collection);
        }
        return new Reading(version, marks, damaged);
    }

    private static FalseAlarm? MarkIn(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, FalseAlarmJson.Readable.FalseAlarm);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Reading(string Version, IReadOnlyDictionary<string, FalseAlarm> Marks, IReadOnlyList<string> Damaged);
}

[JsonSerializable(typeof(FalseAlarm))]
internal sealed partial class FalseAlarmJson : JsonSerializerContext
{
    /// <summary>With letters of every language as they are: the file is read by people.</summary>
    public static FalseAlarmJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
