using AlkBot.Answers;
using AlkBot.Evidence;
using FsCheck;
using FsCheck.Fluent;

namespace AlkBot.Discord.Tests;

/// <summary>Generators of what nobody should send and somebody will.</summary>
internal static class Wild
{
    private static readonly string[] Nasty =
    [
        "@everyone", "@here", "<@123456789012345678>", "<@&42>", "<#7>", "</drug:1>", "<t:0>", "<:smile:1>", "<a:x:2>", ":smile:", ":+1:",
        "[a](https://evil.example)", "https://evil.example", "<https://evil.example>", "discord.gg/abc",
        "**", "__", "~~", "||", "`", "```\n", "\\", "> ", ">>> ", "# ", "## ", "-# ", "- ", "* ", "+ ", "1. ", "12) ",
        "\n", "\r\n", "\t", "\0", "\u001b[31m", "\u202e", "\u2028", "\u200b", "\u200e", "\u200f", "\u061c", "\ufeff", "\u00ad", "\u2060", "\U000E0041",
        "😀", "👩‍🔬", "\ud83d", "\ude00", "é", "é", "中文", " ", "", "ALK", "G1202R", "NCT00000000", "[1]", "(continued)", ";", "=", "%3B", "%",
        "“", "”", "a", "1", ".", ":", "/", "_", "-", "#",
    ];

    /// <summary>Short texts made of nasty pieces and of any characters at all.</summary>
    public static Gen<string> Short { get; } = Gen.Frequency(
        (6, Gen.Elements(Nasty).ArrayOf().Resize(12).Select(string.Concat)),
        (2, Gen.Choose(0, 0xffff).Select(c => (char)c).ArrayOf().Resize(40).Select(cs => new string(cs))),
        (2, Gen.Elements("crizotinib", "Phase III", "58% (n/N: 1/2)", "a_b*c", "resistance to ALK inhibitors")));

    /// <summary>Texts up to 10,000 characters, now and then without a single blank.</summary>
    public static Gen<string> Text { get; } = Gen.Frequency(
        (40, Short),
        (2, from unit in Short from times in Gen.Choose(1, 200) select Head(string.Concat(Enumerable.Repeat(unit, times)))),
        (1, from unit in Gen.Elements(Nasty)
            from times in Gen.Choose(200, 10_000)
            select Head(string.Concat(Enumerable.Repeat(unit, times)))));

    private static Gen<IReadOnlyList<int>> Numbers { get; } =
        Gen.Choose(0, 60).ArrayOf().Resize(4).Select(IReadOnlyList<int> (n) => [.. n.Distinct().Order()]);

    private static Gen<Statement> Statement { get; } =
        from kind in Gen.Elements(StatementKind.Quote, StatementKind.Fact, StatementKind.Wording)
        from text in Text
        from numbers in Numbers
        from label in Gen.OneOf(Gen.Constant<string?>(null), Gen.Elements<string?>("Phase", "Drug"), Short.Select(string? (s) => s))
        from subject in Gen.OneOf(
            Gen.Elements<string?>(null, "drug:imatinib", "trial:NCT00000102", "mutation:V600E"), Short.Select(string? (s) => s))
        from column in Gen.OneOf(Gen.Constant<string?>(null), Gen.Elements<string?>("a", "b", "c"), Short.Select(string? (s) => s))
        select new Statement(kind, text, numbers) { Label = label, Subject = subject, Predicate = "phase", Value = text, Column = column };

    private static Gen<Notice> Notice { get; } =
        from kind in Gen.Elements(NoticeKind.Discrepancy, NoticeKind.Alias, NoticeKind.Remark)
        from text in Text
        from numbers in Numbers
        select new Notice(kind, text, numbers);

    private static Gen<NumberedCitation> Citation(int number) =>
        from section in Short
        from quote in Text
        from source in Gen.Elements("alk-review", "s", new string('x', SourceId.MaxLength))
        from ordinal in Gen.Choose(0, 12)
        from start in Gen.Choose(0, 100_000)
        select new NumberedCitation(number, source, section, start, start + quote.Length, quote)
        {
            Passage = ordinal == 0 ? default : new PassageId(SourceId.Parse(source), ordinal),
        };

    /// <summary>Answers of any size and shape, also such as no command makes.</summary>
    public static Gen<Answer> Answer { get; } =
        from input in Text
        from command in Gen.OneOf(Gen.Elements<string?>(null, "drug", "trial", "mutation", "ask"), Short.Select(string? (s) => s))
        from status in Gen.Elements(Enum.GetValues<AnswerStatus>())
        from title in Text
        from statements in Statement.ArrayOf().Resize(30)
        from count in Gen.Choose(0, 40)
        from citations in Gen.CollectToArray(Enumerable.Range(1, count), Citation)
        from notices in Notice.ArrayOf().Resize(6)
        from suggestions in Gen.OneOf(Short, Text, Gen.Elements("/drug imatinib", "/trial NCT00000102")).ArrayOf().Resize(40)
        from generation in Gen.OneOf(Gen.Constant("20260801T120000Z"), Text)
        select new Answer(
            input, command, status, title, statements, citations, notices, suggestions,
            new IndexStamp(generation, DateTimeOffset.UnixEpoch, citations.Length));

    /// <summary>Runs <paramref name="property"/> over a fixed number of values; a failure prints the value and its seed.</summary>
    public static void Check<T>(Gen<T> values, Action<T> property, int times = 200) =>
        Prop.ForAll(values.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithMaxTest(times));

    private static string Head(string text) => text.Length > 10_000 ? text[..10_000] : text;
}
