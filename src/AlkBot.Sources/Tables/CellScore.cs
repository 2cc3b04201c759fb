
namespace AlkBot.Sources.Tables;

/// <summary>
/// How well a run of words fits into a column, by what the column holds. A sure fit is about 10, a plausible one 4, a bare possibility 0,
/// a contradiction -12 and below; only differences matter.
/// </summary>
internal sealed class CellScore(IReadOnlyList<ColumnRole> columns)
{
    private const double Contradiction = -12;

    private const TokenTraits Drugs = TokenTraits.DrugCode | TokenTraits.DrugStem;

    private readonly bool _hasTrials = columns.Any(c => c.Kind == ColumnKind.Trial);
    private readonly bool _hasPhases = columns.Any(c => c.Kind == ColumnKind.Phase);

    /// <summary>The score of <paramref name="words"/> as a whole cell of <paramref name="column"/>.</summary>
    public double Of(int column, ReadOnlySpan<TableToken> words) =>
        Edges(words) + Strangers(columns[column].Kind, words) + Fit(columns[column].Kind, words);

    private static double Fit(ColumnKind kind, ReadOnlySpan<TableToken> words) => kind switch
    {
        ColumnKind.Trial => Trial(words),
        ColumnKind.Phase => Phase(words),
        ColumnKind.ActivityAgainst => Activity(words),
        ColumnKind.OtherKinases => Kinases(words),
        ColumnKind.Drug => Drug(words),
        ColumnKind.Company => Company(words),
        ColumnKind.PreviousTreatment or ColumnKind.Combination => Treatment(words),
        _ => Other(words),
    };

    // No cell begins or ends in the middle of a phrase.
    private static double Edges(ReadOnlySpan<TableToken> words)
    {
        var score = 0.0;
        if (words.Length > 1 && (words[^1].Is(TokenTraits.Connector | TokenTraits.GoesOn) || words[0].Is(TokenTraits.Connector)))
            score -= 6;
        if (words[0].Is(TokenTraits.Bracketed) || words[^1].Is(TokenTraits.PhaseWord))
            score -= 6;
        if (words[0].Is(TokenTraits.Lower) && !words[0].Is(TokenTraits.Gene | TokenTraits.DrugStem))
            score -= 2.5;
        return score;
    }

    // A registry number or a phase stands in the column made for it, and where there is none, in one that no rule knows.
    private double Strangers(ColumnKind kind, ReadOnlySpan<TableToken> words)
    {
        var registry = kind == ColumnKind.Trial || (!_hasTrials && IsOpen(kind));
        var phase = kind == ColumnKind.Phase || (!_hasPhases && IsOpen(kind));
        var score = 0.0;
        foreach (var word in words)
        {
            score += word.Is(TokenTraits.Registry) && !registry ? Contradiction : 0;
            score += word.Is(TokenTraits.PhaseWord) && !phase ? Contradiction : 0;
        }
        return score;
    }

    private static bool IsOpen(ColumnKind kind) => kind is not (ColumnKind.Drug or ColumnKind.Company or ColumnKind.OtherKinases
        or ColumnKind.ActivityAgainst or ColumnKind.PreviousTreatment or ColumnKind.Combination);

    private static double Trial(ReadOnlySpan<TableToken> words)
    {
        foreach (var word in words)
        {
            if (!word.Is(TokenTraits.Registry | TokenTraits.Connector))
                return words.Length == 1 && word.Is(TokenTraits.Verdict | TokenTraits.Nothing) ? 0 : Contradiction;
        }
        return 10;
    }

    private static double Phase(ReadOnlySpan<TableToken> words)
    {
        var first = words[0].Is(TokenTraits.PhaseWord) ? 1 : 0;
        if (words.Length == 1 && words[0].Is(TokenTraits.Verdict))
            return 0;
        if (words.Length == first)
            return Contradiction;
        foreach (var word in words[first..])
        {
            if (!word.Is(TokenTraits.PhaseNumeral | TokenTraits.Connector))
                return Contradiction;
        }
        return first == 1 ? 10 : 6;
    }

    private static double Activity(ReadOnlySpan<TableToken> words)
    {
        if (words.Length == 1 && words[0].Is(TokenTraits.Verdict))
            return 6;
        if (words.Length == 2 && words[0].Text is "Not" && words[1].Is(TokenTraits.Lower))
            return 5;
        return words[0].Is(TokenTraits.Number) && (words.Length == 1 || (words.Length == 2 && words[1].Is(TokenTraits.Unit))) ? 3 : -8;
    }

    private static double Kinases(ReadOnlySpan<TableToken> words)
    {
        if (words.Length == 1 && words[0].Is(TokenTraits.Verdict | TokenTraits.Nothing))
            return 4;
        var score = 4.0;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Is(TokenTraits.Connector))
                continue;
            if (!words[i].Is(TokenTraits.Gene) || words[i].Is(TokenTraits.Verdict))
                return -6;
            score -= words[i].Is(TokenTraits.DrugCode) ? 3 : 0;
            score -= i > 0 && !words[i - 1].Is(TokenTraits.GoesOn | TokenTraits.Connector) ? 1 : 0;
        }
        return score;
    }

    private static double Drug(ReadOnlySpan<TableToken> words)
    {
        if (words[0].Is(TokenTraits.Verdict | TokenTraits.Nothing) || (words[0].Is(TokenTraits.Number) && !words[0].Is(Drugs)))
            return -8;
        var score = words[0].Is(Drugs) ? 5.0 : words[0].Is(TokenTraits.Capitalised) ? 1 : -1;
        for (var i = 1; i < words.Length; i++)
        {
            if (words[i].Is(TokenTraits.Bracketed | TokenTraits.Connector) || words[i - 1].Is(TokenTraits.GoesOn | TokenTraits.Connector))
                continue;
            score -= words[i].Is(TokenTraits.Lower) ? 1 : 3;
        }
        return score;
    }

    private static double Company(ReadOnlySpan<TableToken> words)
    {
        var score = 4.0;
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (word.Is(TokenTraits.Digits | TokenTraits.Verdict | TokenTraits.Nothing | TokenTraits.Treatment | TokenTraits.PhaseNumeral))
                return -8;
            score -= word.Is(TokenTraits.DrugStem) ? 5 : 0;
            score -= word.Is(TokenTraits.Lower) && !word.Is(TokenTraits.Connector) ? 3 : 0;
            var joined = IsJoined(words, i, TokenTraits.CompanyWord);
            score -= joined ? 0 : 1;
        }
        return score;
    }

    private static double Treatment(ReadOnlySpan<TableToken> words)
    {
        if (words.Length == 1 && words[0].Is(TokenTraits.Nothing))
            return 5;
        var known = 0;
        var score = 0.0;
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            var joined = IsJoined(words, i, TokenTraits.Bracketed);
            if (word.Is(TokenTraits.Treatment | Drugs))
                known++;
            else if (!word.Is(TokenTraits.Connector | TokenTraits.Number | TokenTraits.Lower | TokenTraits.Bracketed))
                score -= 2;
            if (word.Is(TokenTraits.Verdict | TokenTraits.Nothing))
                score -= 4;
            if (!joined && word.Is(Drugs))
                score -= 5;
            else if (!joined && word.Is(TokenTraits.Capitalised))
                score -= 3;
        }
        return score + (known > 0 ? 4 : 0) - (0.05 * words.Length);
    }

    private static double Other(ReadOnlySpan<TableToken> words)
    {
        var score = 0.5;
        for (var i = 1; i < words.Length; i++)
        {
            score -= 0.2;
            if (!IsJoined(words, i, TokenTraits.Bracketed | TokenTraits.Unit | TokenTraits.Lower))
                score -= words[i].Is(TokenTraits.Verdict) || words[i - 1].Is(TokenTraits.Verdict) ? 4 : 0.8;
        }
        return score;
    }

    // Whether a word goes with the one before it: one of them joins, or the word has a trait that only later words have.
    private static bool IsJoined(ReadOnlySpan<TableToken> words, int i, TokenTraits later) =>
        i == 0 || words[i].Is(TokenTraits.Connector | later) || words[i - 1].Is(TokenTraits.Connector | TokenTraits.GoesOn);
}
