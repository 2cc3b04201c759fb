using AlkBot.Index.Storage;

namespace AlkBot.Index.Verification;

/// <summary>What a running verification has counted and found so far.</summary>
internal sealed class VerificationTally
{
    private readonly List<string> _failures = [];
    private readonly List<string> _notes = [];
    private int _unlisted;

    public CheckedCounts Checked { get; set; } = new(0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>What ended it before everything was checked; null when nothing did.</summary>
    public IndexException? End { get; set; }

    /// <summary>Adds what another one has counted and found.</summary>
    public void Add(VerificationTally other)
    {
        Checked += other.Checked;
        foreach (var line in other._failures)
            Fail(line);
        _unlisted += other._unlisted;
        _notes.AddRange(other._notes);
    }

    public void Fail(string line)
    {
        if (_failures.Count < VerificationReport.MostFailures - 1)
            _failures.Add(line);
        else
            _unlisted++;
    }

    public void Expect(bool holds, Func<string> line)
    {
        if (!holds)
            Fail(line());
    }

    public void Note(string line) => _notes.Add(line);

    public VerificationReport Report(GenerationInfo generation) => new(
        generation, Checked, _unlisted == 0 ? _failures : [.. _failures, $"… and {_unlisted} more"], _notes);
}
