using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using AlkBot.Evidence;
using AlkBot.Index.Records;

namespace AlkBot.Index.Generations;

/// <summary>
/// Counts what changed between two generations, walking through both in the order of their sources. A source of the same fingerprint
/// has not changed and is not looked into.
/// </summary>
internal sealed class GenerationComparison(GenerationReader? before, GenerationReader after)
{
    private readonly List<string> _added = [], _removed = [], _changed = [];
    private readonly List<ReportedSource> _told = [];
    private readonly HashSet<EntityId> _subjects = [];
    private DifferenceCount _sources, _passages, _facts;

    /// <summary>The counts, once it has run.</summary>
    public GenerationDifference Difference => new(_sources, _passages, _facts);

    /// <summary>The ids of the sources that changed.</summary>
    public SourceChanges Sources => new(_added, _removed, _changed);

    /// <summary>What the first of the new and changed ones are.</summary>
    public IReadOnlyList<ReportedSource> Told => _told;

    /// <summary>The subjects of which sources that are new or changed state something.</summary>
    public IReadOnlySet<EntityId> Subjects => _subjects;

    public void Run(CancellationToken cancellationToken)
    {
        using var old = (before?.ReadSources() ?? []).GetEnumerator();
        var more = old.MoveNext();
        foreach (var built in after.ReadSources())
        {
            for (; more && old.Current.Info.Id.CompareTo(built.Info.Id) < 0; more = old.MoveNext())
                Compare(old.Current, null, cancellationToken);
            var same = more && old.Current.Info.Id == built.Info.Id ? old.Current : null;
            Compare(same, built, cancellationToken);
            if (same is not null)
                more = old.MoveNext();
        }
        for (; more; more = old.MoveNext())
            Compare(old.Current, null, cancellationToken);
    }

    private void Compare(SourceRecord? old, SourceRecord? built, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (old is { Info.Fingerprint.Length: > 0 } && old.Info.Fingerprint == built?.Info.Fingerprint)
            return;
        Count(old?.Info, built?.Info);
        var findings = built is null ? new SourceFindings([], []) : after.ReadFindings(built);
        var facts = findings.Facts;
        if (built is not null && _told.Count < ReportedSource.Most)
            _told.Add(ReportedSource.Of(built.Info, findings, before));
        if (old is not null && built is not null)
        {
            _passages += ContentDifference.Count(
                PassagesOf(before!, old, cancellationToken), PassagesOf(after, built, cancellationToken));
            _facts += ContentDifference.Count(ContentsOf(before!.ReadFindings(old).Facts), ContentsOf(facts));
        }
        else
        {
            // What has no counterpart is new, or gone, with all that it holds.
            _passages += new DifferenceCount(built?.Info.Passages ?? 0, old?.Info.Passages ?? 0, 0);
            _facts += new DifferenceCount(built?.Info.Facts ?? 0, old?.Info.Facts ?? 0, 0);
        }
        _subjects.UnionWith(facts.Select(fact => fact.Subject));
    }

    private void Count(SourceInfo? old, SourceInfo? built)
    {
        var (list, count) = (old, built) switch
        {
            (null, _) => (_added, new DifferenceCount(1, 0, 0)),
            (_, null) => (_removed, new DifferenceCount(0, 1, 0)),
            var (o, b) => (_changed, Says(o) == Says(b) ? default : new DifferenceCount(0, 0, 1)),
        };
        _sources += count;
        if (count != default && list.Count < SourceChanges.Most)
            list.Add((built ?? old!).Id.Value);
    }

    private static (string, string, string, string, string) Says(SourceInfo source) => (
        source.Sha256, source.Title, source.Kind, source.FileName,
        string.Join('\u001f', source.Bibliography.OrderBy(b => b.Key, StringComparer.Ordinal).Select(b => $"{b.Key}\u001e{b.Value}")));

    private static List<Content> PassagesOf(GenerationReader reader, SourceRecord source, CancellationToken cancellationToken) =>
    [
        .. reader.ReadPassages(source, cancellationToken)
            .Select(passage => Of([passage.Kind.ToString(), .. passage.SectionPath, passage.Text], [passage.Id.ToString()])),
    ];

    private static List<Content> ContentsOf(IEnumerable<Fact> facts)
    {
        var contents = new List<Content>();
        foreach (var fact in facts)
        {
            string[] place =
            [
                fact.Subject.ToString(), fact.Predicate,
                .. fact.Qualifiers.OrderBy(q => q.Key, StringComparer.Ordinal).Select(q => $"{q.Key}={q.Value}"),
            ];
            contents.Add(Of([.. place, fact.Value, .. fact.Citations.Select(c => c.Quote)], place));
        }
        return contents;
    }

    private static Content Of(IEnumerable<string> content, IEnumerable<string> place) => new(Digest(content), Digest(place));

    private static UInt128 Digest(IEnumerable<string> parts) =>
        BinaryPrimitives.ReadUInt128BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts))));
}
