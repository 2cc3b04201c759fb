using System.Text.RegularExpressions;

namespace AlkBot.Evidence.Values;

/// <summary>The phase or phases that a trial spans, whatever the numerals: <c>Phase I/II</c>, <c>phase 1-2</c>, <c>phase IIb</c>.</summary>
public readonly partial record struct TrialPhase
{
    private readonly int _bits;

    private TrialPhase(int bits) => _bits = bits;

    /// <summary>Reads the phase in <paramref name="text"/>, with or without the word; false when there is none.</summary>
    public static bool TryParse(string text, out TrialPhase phase)
    {
        phase = default;
        var match = Numerals().Match(text);
        if (!match.Success)
            return false;
        var bits = 0;
        foreach (Capture numeral in match.Groups["n"].Captures)
            bits |= 1 << NumberOf(numeral.Value);
        phase = new TrialPhase(bits);
        return true;
    }

    /// <summary>Whether this spans phase <paramref name="number"/>, 0 to 4.</summary>
    public bool Includes(int number) => (_bits & (1 << number)) != 0;

    /// <summary>Whether this spans all that <paramref name="other"/> spans.</summary>
    public bool Includes(TrialPhase other) => (_bits & other._bits) == other._bits;

    private static int NumberOf(string numeral) => numeral.ToUpperInvariant() switch
    {
        "IV" => 4,
        "III" => 3,
        "II" => 2,
        "I" => 1,
        _ => numeral[0] - '0',
    };

    [GeneratedRegex(
        @"(?:^\W*|(?:\b|_)phases?\W*)(?<n>IV|I{1,3}|[0-4])[abc]?(?:\s*(?:/|-|–|and|to|or)\s*(?:phase\s*)?(?<n>IV|I{1,3}|[0-4])[abc]?)*\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Numerals();
}
