namespace AlkBot.Answers.Asking;

/// <summary>How far a piece of evidence speaks of what a question asks. Similarity is not support: names must be there.</summary>
internal static class Support
{
    /// <summary>The share of a question's own words that evidence must speak of.</summary>
    public const double LeastCoverage = 0.6;

    /// <summary>The share of the content words that <paramref name="evidence"/> has in some form; 1 when there are none.</summary>
    public static double Coverage(Question question, IReadOnlyList<string> evidence) => question.Content.Count == 0
        ? 1
        : (double)question.Content.Count(word => evidence.Any(e => QuestionWords.Alike(word, e))) / question.Content.Count;

    /// <summary>Whether every entity of the question is named in one of <paramref name="texts"/>.</summary>
    public static bool NamesAll(Question question, params IReadOnlyList<string> texts) =>
        question.Entities.All(entity => texts.Any(entity.OccursIn));

    /// <summary>
    /// Whether the question says enough to be supported by likeness: a name, an attribute or two words. One word alone has to stand in
    /// the evidence as it was typed, for its stem may be anybody's.
    /// </summary>
    public static bool IsEnough(Question question, IReadOnlyList<string> evidence) =>
        question.Entities.Count > 0 || question.Cues.Count > 0 || question.Content.Count > 1
        || (question.Content.Count == 1 && evidence.Contains(question.Content[0], StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether the attribute asked for is told in <paramref name="words"/>; so when none is asked for.</summary>
    public static bool TellsAttribute(Question question, IReadOnlyList<string> words) =>
        question.Cues.Count == 0 || question.Cues.Any(cue => cue.PlacesIn(words).Any());

    /// <summary>Whether a digit is there when the question asks for a number.</summary>
    public static bool HasNumberAsked(Question question, string text) => !question.AsksForNumber || text.Any(char.IsAsciiDigit);
}
