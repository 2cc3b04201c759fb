using System.Collections.Concurrent;
using AlkBot.Answers.Languages;
using AlkBot.Discord.Inquiries;

namespace AlkBot.Discord.Answering;

/// <summary>
/// The latest answers of one generation. A generation never changes, so neither do its answers; a page turned or a question that a
/// channel keeps asking is then answered without asking the index again.
/// </summary>
internal sealed class AnswerCache
{
    /// <summary>The most answers kept. A popular review has some hundred names.</summary>
    private const int Most = 256;

    // Longer ones are seldom asked twice.
    private const int LongestKey = 200;

    private volatile Generation _current = new("");

    /// <summary>The answer to <paramref name="inquiry"/> in <paramref name="generation"/>; null when it is not kept.</summary>
    public AskedAnswer? Find(string generation, Inquiry inquiry, BotLanguage language) => _current is var current && current.Id == generation
        ? current.Answers.GetValueOrDefault((language, KeyOf(inquiry)))
        : null;

    /// <summary>Keeps an answer; those of another generation are forgotten.</summary>
    public void Add(string generation, AskedAnswer asked)
    {
        var key = KeyOf(asked.Inquiry);
        if (key.Length > LongestKey)
            return;
        var current = _current;
        if (current.Id != generation || current.Answers.Count >= Most)
            _current = current = new Generation(generation);
        current.Answers[(asked.Language, key)] = asked;
    }

    // Neither names nor values hold control characters.
    private static string KeyOf(Inquiry inquiry) => inquiry switch
    {
        CommandInquiry command => command.Command + string.Concat(command.Values.Select(v => $"\n{v.Key}\t{v.Value}")),
        TextInquiry text => '\r' + text.Text,
        _ => throw new ArgumentException($"{inquiry} has no key.", nameof(inquiry)),
    };

    private sealed record Generation(string Id)
    {
        public ConcurrentDictionary<(BotLanguage Language, string Key), AskedAnswer> Answers { get; } = new();
    }
}
