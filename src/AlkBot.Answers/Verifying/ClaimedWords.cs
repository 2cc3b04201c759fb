using System.Collections.Frozen;
using AlkBot.Answers.Asking.Claims;
using AlkBot.Answers.Asking.Language;
using AlkBot.Answers.Asking.Texts;
using AlkBot.Evidence;
using AlkBot.Evidence.Assertions;
using AlkBot.Index;

namespace AlkBot.Answers.Verifying;

/// <summary>The words of a claim that a text has to have to say the same, and where a text has them.</summary>
internal sealed class ClaimedWords
{
    // They say that something was had or seen, not what.
    private static readonly FrozenSet<string> Occurrences = FrozenSet.Create(
        "observed", "received", "receiving", "receive", "reached", "attained", "developed", "noted", "recorded", "detected", "treated",
        "assigned", "took", "taking", "administered", "having");

    private readonly Library _library;
    private readonly ClaimTexts _texts;

    public ClaimedWords(Library library, string claim)
    {
        (_library, _texts) = (library, ClaimTexts.Of(library));
        Text = _texts.Of(Plain(claim));
        Needed = [.. Enumerable.Range(0, Text.Tokens.Count).Where(i => IsTelling(Text, i))];
        var figures = Needed.Where(i => Figure.UnitAt(Text, i) is not null && !Figure.IsLabel(Text, i)).ToList();
        (FigureAt, HasOneFigure) = (figures.Count > 0 ? figures[0] : null, figures.Count < 2);
    }

    /// <summary>The claim.</summary>
    public AnnotatedText Text { get; }

    /// <summary>The tokens that tell something.</summary>
    public IReadOnlyList<int> Needed { get; }

    /// <summary>The first of them that is a figure; null where none is.</summary>
    public int? FigureAt { get; }

    /// <summary>Whether there are not several figures.</summary>
    public bool HasOneFigure { get; }

    /// <summary>Whether the claim says all that <paramref name="text"/> tells.</summary>
    public bool Tells(AnnotatedText text) => Enumerable.Range(0, text.Tokens.Count).All(i => Tells(text, i));

    /// <summary>Whether it says what <paramref name="text"/> tells at a token.</summary>
    public bool Tells(AnnotatedText text, int at) => !IsTelling(text, at) || Needed.Any(n => Places(n, text).Contains(at));

    /// <summary>Where in <paramref name="sentence"/> the figure stands, or the first word.</summary>
    public int PlaceIn(string sentence)
    {
        var own = _texts.Of(Plain(sentence));
        return Needed.OrderByDescending(n => n == FigureAt).SelectMany(n => Places(n, own)).Select(p => own.Tokens[p].Start)
            .FirstOrDefault();
    }

    /// <summary>
    /// Whether the sentence takes a name up with "it", from the sentence before or the title: the only one of its kind there, and none here.
    /// </summary>
    public bool IsNamedBefore(int needed, AnnotatedText own, Passage passage, Span sentence)
    {
        var mention = Text.Mentions.Where(m => m.First <= needed && needed < m.End).Select(m => (TokenMention?)m).FirstOrDefault();
        if (mention is not { } named)
            return false;
        var types = named.Entities.Select(e => e.Id.Type).ToHashSet();
        if (own.Mentions.Any(m => m.Entities.Any(e => types.Contains(e.Id.Type))))
            return false;
        var before = passage.Sentences.Where(s => s.End <= sentence.Start).TakeLast(1).Select(s => _texts.Of(passage.Slice(s)))
            .Append(_texts.Of(_library.FindSource(passage.Id.Source)?.Title ?? ""));
        var names = before.Select(t => t.Mentions.Where(m => m.Entities.Any(e => types.Contains(e.Id.Type))).ToList())
            .FirstOrDefault(m => m.Count > 0);
        return names?.TrueForAll(m => m.Entities.Any(named.Entities.Contains)) == true;
    }

    /// <summary>The places of the same name, number or word, or of what an abbreviation stands for.</summary>
    public IEnumerable<int> Places(int needed, AnnotatedText own)
    {
        var (token, number) = (Text.Tokens[needed], Figure.ValueOf(Text.Tokens[needed]));
        var mention = Text.Mentions.Where(m => m.First <= needed && needed < m.End).Select(m => (TokenMention?)m).FirstOrDefault();
        for (var at = 0; at < own.Tokens.Count; at++)
        {
            var printed = own.Tokens[at];
            var isSame = number is not null ? Figure.ValueOf(printed) == number && (needed == FigureAt || IsSameLabel(needed, own, at))
                : mention is { } named && own.Mentions.Any(m => m.First <= at && at < m.End && m.Entities.Any(named.Entities.Contains))
                || (printed.Stem == token.Stem && (at == 0 || own.Tokens[at - 1].Word != "non"));
            if (isSame)
                yield return at;
            foreach (var place in InitialsAt(token.Word, own, at))
                yield return place;
            if (number is null && InitialsOf(printed.Word).Contains(needed))
                yield return at;
        }
    }

    private static IEnumerable<int> InitialsAt(string word, AnnotatedText text, int at) =>
        word.Length is > 1 and < 6 && word.All(char.IsAsciiLetter) && at + word.Length <= text.Tokens.Count
        && Enumerable.Range(0, word.Length).All(i => text.Tokens[at + i].Word is { Length: > 1 } w && w[0] == word[i])
            ? Enumerable.Range(at, word.Length) : [];

    private IReadOnlyList<int> InitialsOf(string word) =>
        [.. Enumerable.Range(0, Text.Tokens.Count).SelectMany(at => InitialsAt(word, Text, at))];

    private bool IsSameLabel(int needed, AnnotatedText own, int at)
    {
        if (Figure.UnitAt(Text, needed) is { Length: > 0 } unit)
            return Figure.UnitAt(own, at) == unit;
        return !Figure.IsLabel(Text, needed) || (needed > 0 && at > 0 && own.Tokens[at - 1].Stem == Text.Tokens[needed - 1].Stem);
    }

    /// <summary>Whether the same denials, hedges and directions are in it, which make something else of the same words.</summary>
    public bool HasSameTurns(AnnotatedText own, IReadOnlyList<int> clause)
    {
        var mine = Text.Tokens.Select(Compared).ToList();
        var theirs = clause.Select(i => Compared(own.Tokens[i])).ToList();
        return mine.Where(Weight.MayTurn).Select(w => w.Key).Order(StringComparer.Ordinal)
                .SequenceEqual(theirs.Where(Weight.MayTurn).Select(w => w.Key).Order(StringComparer.Ordinal))
            && !mine.Exists(m => theirs.Exists(t => Weight.AreOpposites(m, t)));

        static ComparedWord Compared(Token token) => new(token.Word, token.Start, token.End);
    }

    /// <summary>Whether it asserts, denies or supposes as the claim does.</summary>
    public bool HasSameStance(AnnotatedText own, int at) =>
        Assertion.Of(own.Text, own.Tokens[at].Start) == Assertion.Of(Text.Text, Text.Tokens[FigureAt ?? Needed[0]].Start)
        && Assertion.IsSupposed(own.Text) == Assertion.IsSupposed(Text.Text);

    /// <summary>Whether a token tells something, and not only links.</summary>
    public static bool IsTelling(AnnotatedText text, int at)
    {
        var word = text.Tokens[at].Word;
        // "At least one" is what having it means.
        if (at > 0 && text.Tokens[at - 1].Word == "least" && Figure.ValueOf(text.Tokens[at]) == "1")
            return false;
        return Figure.ValueOf(text.Tokens[at]) is not null || Figure.IsName(text, at)
            || (!FunctionWords.Contains(word) && !Figure.IsGeneral(word) && !Occurrences.Contains(word)) || IsContrast(word);
    }

    /// <summary>Whether a word sets one thing against another.</summary>
    public static bool IsContrast(string word) =>
        word is "than" or "versus" or "vs" or "compared" or "comparison" or "relative" or "difference" or "more" or "less" or "fewer";

    /// <summary>The text with raised points as decimal points; nothing moves.</summary>
    public static string Plain(string text) => text.Replace('·', '.');
}
