using System.Text.RegularExpressions;
using AlkBot.Answers.Asking.Reading;
using AlkBot.Answers.Asking.Texts;
using AlkBot.Evidence;

namespace AlkBot.Answers.Asking.Claims;

/// <summary>What can never answer, however alike it is: no likeness outweighs it, so no weight is learnt for it.</summary>
internal sealed partial class Gate
{
    private readonly bool _asksForOutcomes;
    private readonly bool _asksForWorks;
    private readonly bool _asksForPrice;
    private readonly bool _asksForFuture;
    private readonly string? _line;
    private readonly IReadOnlyList<(string Noun, string Label)> _labels;
    private readonly Question _question;
    private readonly bool _asksForFigure;
    private readonly TimePoint? _time;

    /// <summary>The gate for <paramref name="question"/>.</summary>
    public Gate(Question question)
    {
        var words = question.Text.Tokens.Select(t => t.Stem).ToHashSet();
        _asksForOutcomes = words.Overlaps(
            ["outcom", "endpoint", "end", "measur", "object", "assess", "defin", "plan", "primari", "secondari", "evalu", "aim"]);
        _asksForWorks = words.Overlaps(
            ["public", "publish", "paper", "articl", "refer", "author", "wrote", "cite", "journal", "read", "literatur", "report",
                "review", "work", "find", "titl", "studi"]);
        _asksForPrice = Prices().IsMatch(question.Text.Text);
        _asksForFuture = question.Form == QuestionForm.YesNo && Forecasts().IsMatch(question.Text.Text);
        _line = question.Text.Tokens.Any(t => t.Word is "line" or "frontline") && LinesIn(question.Text.Text).ToList() is [var line]
            ? line
            : null;
        _labels = [.. LabelsIn(question.Text)];
        _question = question;
        _asksForFigure = AskedFigures.AreAskedFor(question);
        _time = question.Form != QuestionForm.HowLong && TimePoint.In(question.Text, question.Start).ToList() is [var time] ? time : null;
    }

    /// <summary>Why <paramref name="claim"/> cannot answer; null when it can.</summary>
    public string? FlawOf(Claim claim)
    {
        if (!_asksForOutcomes && IsOutcomeWithoutValue(claim))
            return "says what is measured and not what came out";
        if (!_asksForWorks && claim is { Kind: PassageKind.Reference, Fact: null })
            return "is the title of another work";
        if (_asksForPrice && !Money().IsMatch(claim.Quoted.Text))
            return "names no price";
        if (_asksForFuture && !Future().IsMatch(claim.Quoted.Text))
            return "says nothing of what is to come";
        return null;
    }

    /// <summary>Of what other line, time, patients or arm than asked for <paramref name="claim"/> tells; null where of none.</summary>
    public string? ContradictedBy(Claim claim)
    {
        if (_line is not null && !claim.Around.Append(claim.Quoted).Any(t => LinesIn(t.Text).Contains(_line)))
            return $"says nothing of {_line}-line treatment";
        if (_time is { } asked && IsOfAnotherTime(claim, asked))
            return $"is of another time than {asked.Number} {asked.Unit}s";
        if (PatientGroups.Missing(_question.Text, [claim.Own, claim.Quoted, .. claim.Around, claim.Topic.Title]) is { } group)
            return $"is not of {group}";
        foreach (var (noun, label) in _labels)
        {
            var told = LabelsIn(claim.Quoted).Where(l => l.Noun == noun).ToList();
            if (told.Count > 0 && told.TrueForAll(l => l.Label != label))
                return $"is of another {noun} than {label}";
        }
        return null;
    }

    /// <summary>The share of the numbers and labels in a question, "450 mg" or "cohort A", that <paramref name="texts"/> lack.</summary>
    public static double MissingFrom(Question question, IReadOnlyList<AnnotatedText> texts)
    {
        var wanted = question.Text.Tokens.Skip(question.Start).Where(t => t.IsNumber && !IsNamed(question.Text, t))
            .Select(t => t.Word).Concat(LabelsIn(question.Text).Select(l => l.Label)).Distinct().ToList();
        return wanted.Count == 0 ? 0 : (double)wanted.Count(w => !texts.Any(t => t.Tokens.Any(o => o.Word == w))) / wanted.Count;
    }

    private static bool IsNamed(AnnotatedText text, Language.Token token) =>
        text.Mentions.Any(m => text.Tokens[m.First].Start <= token.Start && token.End <= text.Tokens[m.End - 1].End);

    private bool IsOutcomeWithoutValue(Claim claim) =>
        claim.Fact is { Predicate: Predicates.PrimaryOutcome or Predicates.SecondaryOutcome }
        || (claim.Fact is null && Outcome().IsMatch(claim.Own.Text))
        || (claim.Fact is null && _asksForFigure && Endpoints().IsMatch(claim.Own.Text) && !AskedFigures.Has(claim.Own, _question));

    // What was measured at times, and at none that was asked for.
    private static bool IsOfAnotherTime(Claim claim, TimePoint asked) =>
        (TimePoint.In(claim.Own).Any() || TimePoint.In(claim.Quoted).Any())
        && !claim.Around.Append(claim.Own).Append(claim.Quoted).Any(asked.IsToldIn);

    // The line of treatment that is asked about, in whatever words.
    private static IEnumerable<string> LinesIn(string text)
    {
        if (FirstLine().IsMatch(text))
            yield return "first";
        if (SecondLine().IsMatch(text))
            yield return "second";
    }

    // What bears a letter or a number as its name: one of several arms, grades, patients.
    private static IEnumerable<(string Noun, string Label)> LabelsIn(AnnotatedText text)
    {
        for (var at = 0; at + 1 < text.Tokens.Count; at++)
        {
            var (noun, named) = (text.Tokens[at], text.Tokens[at + 1]);
            var isLetter = named.Word.Length == 1 && char.IsUpper(text.Text[named.Start]);
            var isNumber = named.Word.Length < 3 && named.Word.All(char.IsDigit) && noun.Word == noun.Stem;
            if (noun.Stem is "cohort" or "arm" or "regimen" or "infant" or "patient" or "case" or "stratum"
                && named.Start - noun.End == 1 && (isLetter || isNumber))
            {
                yield return (noun.Stem, named.Word);
            }
        }
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"^((primary|secondary|other|post-hoc)[\w -]* outcome|time frame):", Options)]
    private static partial Regex Outcome();

    // Names what is to be measured, or what a study is for.
    [GeneratedRegex(@"\b(primary|secondary|co-?primary|main|exploratory)( \w+){0,2} (end ?points?|outcomes?|objectives?|aims?)\b", Options)]
    private static partial Regex Endpoints();

    [GeneratedRegex(@"\b(price|prices|pricing)\b|\bhow (expensive|cheap)\b|\bhow much (does|do|did|would|will)\b.*\bcosts?\b|\bcosts? of\b",
        Options)]
    private static partial Regex Prices();

    [GeneratedRegex(@"\b(first|1st|front)[- ]?line\b|\b(previously )?untreated\b|\bna[iï]ve\b|\bupfront\b|\bnewly diagnosed\b", Options)]
    private static partial Regex FirstLine();

    [GeneratedRegex(@"\b(second|2nd)[- ]?line\b|\b(previously|already) treated\b|\brelapsed\b|\brefractory\b", Options)]
    private static partial Regex SecondLine();

    [GeneratedRegex(@"[$€£¥]|\b(USD|EUR|GBP|dollars?|euros?|pounds|cents?|yen)\b", Options)]
    private static partial Regex Money();

    [GeneratedRegex(@"^\W*(will|would|shall)\b.*\b(next|soon|future|tomorrow|someday|20\d\d|coming)\b", Options)]
    private static partial Regex Forecasts();

    [GeneratedRegex(@"\b(will|expected|anticipated|planned|upcoming|future|likely to|scheduled)\b", Options)]
    private static partial Regex Future();
}
