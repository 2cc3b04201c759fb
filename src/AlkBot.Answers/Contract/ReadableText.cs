using AlkBot.Evidence;

namespace AlkBot.Answers.Contract;

/// <summary>How much text is read at once: names are looked for at every word, so what reading costs is bounded by words.</summary>
public static class ReadableText
{
    /// <summary>
    /// The most words, runs of letters and digits. As many characters as a message has hold fewer of any language, but 2,000 of "1/1/1".
    /// </summary>
    public const int MostWords = 1000;

    /// <summary>Why <paramref name="texts"/> are too much to be read together; null when they are not.</summary>
    public static FormattableString? WhyNot(params IEnumerable<string> texts) => texts.Sum(t => TextWords.In(t).Count()) is > MostWords and var words
        ? (FormattableString)$"The text has {words} words; at most {MostWords} are read. Ask with fewer."
        : null;
}
