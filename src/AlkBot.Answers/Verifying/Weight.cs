using System.Collections.Frozen;
using AlkBot.Answers.Asking.Language;

namespace AlkBot.Answers.Verifying;

/// <summary>How much a word tells when a claim is compared with a sentence.</summary>
internal static class Weight
{
    private const double OfFunctionWord = 0.25;

    private static readonly FrozenSet<string> Denials = FrozenSet.Create(
        "not", "no", "never", "neither", "nor", "none", "without", "cannot", "can't", "isn't", "aren't", "wasn't", "weren't", "didn't", "doesn't",
        "don't", "hasn't", "haven't", "hadn't", "couldn't", "fail", "fails", "failed", "lack", "lacks", "lacked", "absence", "unlikely");

    // What can make of a sentence's words something that it does not say.
    private static readonly FrozenSet<string> Turns = FrozenSet.Create(
        "may", "might", "could", "would", "should", "will", "shall", "whether", "if", "unless", "except", "perhaps", "possibly", "aim", "aims",
        "aimed", "plan", "plans", "planned", "expected", "designed", "intended", "hypothesis", "hypothesized", "suggest", "suggests", "suggested",
        "unclear", "unknown", "only", "?");

    private static readonly FrozenSet<string> NumberWords = FrozenSet.Create(
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "once", "twice", "thrice");

    private static readonly FrozenSet<string> Units = FrozenSet.Create(
        "days", "weeks", "months", "years", "day", "week", "month", "year", "hours", "minutes", "µg", "mcg", "mg", "g", "kg", "ng", "nm", "µm",
        "mm", "ml", "l", "daily", "weekly", "monthly");

    // What a figure, a comparison or an effect is turned into its contrary by.
    private static readonly FrozenSet<(string, string)> Opposites = new (string, string)[]
    {
        ("more", "less"), ("more", "fewer"), ("higher", "lower"), ("high", "low"), ("longer", "shorter"), ("greater", "smaller"), ("better", "worse"),
        ("increased", "decreased"), ("increases", "decreases"), ("increase", "decrease"), ("increase", "reduction"), ("increased", "reduced"),
        ("improved", "worsened"), ("sensitive", "resistant"), ("sensitivity", "resistance"), ("active", "inactive"), ("effective", "ineffective"),
        ("superior", "inferior"), ("positive", "negative"), ("upregulated", "downregulated"), ("gain", "loss"), ("above", "below"),
        ("before", "after"), ("first", "second"), ("all", "some"), ("least", "most"), ("common", "rare"), ("significant", "insignificant"),
        ("with", "without"), ("likely", "unlikely"), ("met", "missed"), ("<", ">"), ("≤", "≥"), ("<", "≥"), (">", "≤"),
    }.SelectMany(pair => new[] { pair, (pair.Item2, pair.Item1) }).ToFrozenSet();

    /// <summary>Whether it denies.</summary>
    public static bool Denies(ComparedWord word) => Denials.Contains(word.Key);

    /// <summary>Whether it can turn what the words beside it say.</summary>
    public static bool MayTurn(ComparedWord word) => Denies(word) || Turns.Contains(word.Key);

    /// <summary>Whether a claim with the one says the contrary of a sentence with the other, or another figure.</summary>
    public static bool AreContrary(ComparedWord claimed, ComparedWord printed) => AreOpposites(claimed, printed)
        || (IsFigure(claimed) && IsFigure(printed)) || (Units.Contains(claimed.Key) && Units.Contains(printed.Key));

    /// <summary>Whether the one is the opposite of the other.</summary>
    public static bool AreOpposites(ComparedWord claimed, ComparedWord printed) => Opposites.Contains((claimed.Key, printed.Key));

    /// <summary>Whether it says anything of its own.</summary>
    public static bool IsTelling(ComparedWord word) => IsFigure(word) || Denies(word) || Units.Contains(word.Key) || (word.IsWord && !FunctionWords.Contains(word.Key));

    /// <summary>What <paramref name="words"/> weigh.</summary>
    public static double Of(IEnumerable<ComparedWord> words) => words.Sum(w => IsTelling(w) ? 1 : OfFunctionWord);

    private static bool IsFigure(ComparedWord word) => word.IsNumber || NumberWords.Contains(word.Key);
}
