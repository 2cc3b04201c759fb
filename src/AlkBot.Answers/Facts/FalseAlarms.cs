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
    private volatile Reading _read = new("", new Dictionary<string, FalseAlarm>());

    private FalseAlarms(IKeptState state) => _state = state;

    /// <summary>Those of <paramref name="library"/>.</summary>
    public static FalseAlarms Of(Library library) => library.Once(l => new FalseAlarms(l.State));

    /// <summary>Every contradiction of <paramref name="library"/>, marked or not.</summary>
    public static IReadOnlyList<Discrepancy> ContradictionsOf(Library library) => FactBook.Of(library).AllDiscrepancies;

    /// <summary>The contradictions that <paramref name="facts"/> of <paramref name="library"/> take part in, but for those that are marked.</summary>
    public static IEnumerable<Discrepancy> UnmarkedOf(Library library, IEnumerable<Fact> facts) => FactBook.Of(library).Discrepancies(facts);

    /// <summary>Differs whenever the marks may; see <see cref="IKeptState.VersionOf"/>.</summary>
    public string Version => _state.VersionOf(Collection);

    /// <summary>The mark of <paramref name="discrepancy"/>; null where it has none. What cannot be read marks nothing.</summary>
    public FalseAlarm? Find(Discrepancy discrepancy)
    {
        var version = Version;
        if (_read.Version != version)
            _read = new Reading(version, Read());
        return _read.Marks.Count == 0 ? null : _read.Marks.GetValueOrDefault(discrepancy.Key);
    }

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

    private Dictionary<string, FalseAlarm> Read()
    {
        var marks = new Dictionary<string, FalseAlarm>();
        try
        {
            foreach (var (key, json) in _state.Read(Collection))
            {
                if (JsonSerializer.Deserialize(json, FalseAlarmJson.Readable.FalseAlarm) is { } mark)
                    marks[key] = mark;
            }
        }
        catch (Exception e) when (e is IndexException or JsonException)
        {
            return [];
        }
        return marks;
    }

    private sealed record Reading(string Version, IReadOnlyDictionary<string, FalseAlarm> Marks);
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
