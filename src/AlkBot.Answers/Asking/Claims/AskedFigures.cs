using System.Text.RegularExpressions;
using AlkBot.Answers.Asking.Language;
using AlkBot.Answers.Asking.Reading;
using AlkBot.Answers.Asking.Texts;

namespace AlkBot.Answers.Asking.Claims;

/// <summary>What a question asks for in digits or by a name of its own, and whether texts have it.</summary>
internal static partial class AskedFigures
{
    /// <summary>Whether <paramref name="question"/> asks for a number, in whatever words.</summary>
    public static bool AreAskedFor(Question question) =>
        question.Form is QuestionForm.HowMany or QuestionForm.HowLong || Asking().IsMatch(question.Text.Text);

    /// <summary>Whether <paramref name="text"/> has a number that the question does not bring along and that is more than a label.</summary>
    public static bool Has(AnnotatedText text, Question question) => InWords().IsMatch(text.Text)
        || Numbers().Matches(Labels().Replace(text.Text, " ")).Any(m => !question.Text.Tokens.Any(t => t.Word == m.Value));

    /// <summary>
    /// The share of the words that the question writes with a capital, which <paramref name="texts"/> lack: places, species, studies.
    /// </summary>
    public static double NamesMissing(Question question, IReadOnlyList<AnnotatedText> texts)
    {
        if (question.IsShouted)
            return 0;
        var names = question.Text.Tokens.Skip(1).Where(t => char.IsUpper(question.Text.Text[t.Start]) && !FunctionWords.Contains(t.Word))
            .Select(t => t.Stem).Distinct().ToList();
        return names.Count == 0 ? 0 : (double)names.Count(n => !texts.Any(t => t.HasStem(n))) / names.Count;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    [GeneratedRegex(
        @"\bhow (many|much|long|far|fast|high|low|large|big|small|often|old|quickly|frequent(ly)?|likely)\b"
        + @"|\b(percentage|proportion|fraction|rate|median|mean|average|number|probability|incidence|prevalence|concentration|ic50|ratio)\b",
        Options)]
    private static partial Regex Asking();

    [GeneratedRegex(@"\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|none|half|third|quarter|twice|majority|most|all)\b",
        Options)]
    private static partial Regex InWords();

    // Numbers that name a time point, a grade, a place in the text or a work: no value.
    [GeneratedRegex(@"\b(weeks?|days?|months?|years?|grade|phase|table|figure|fig\.?|arm|cohort|version|stage|cycles?) \d+|\[[\d, -]+\]", Options)]
    private static partial Regex Labels();

    [GeneratedRegex(@"\b\d[\d.,]*", Options)]
    private static partial Regex Numbers();
}
