using System.Text.RegularExpressions;
using AlkBot.Answers.Asking.Reading;
using AlkBot.Answers.Asking.Vocabulary;
using AlkBot.Evidence;

namespace AlkBot.Answers.Asking.Claims;

/// <summary>Whether a claim has the form of what a question asks for: no date without a year, no dose without a unit.</summary>
internal static partial class Forms
{
    /// <summary>The form asked for.</summary>
    public static AnswerForm Of(Question question) => question.Form switch
    {
        QuestionForm.When => AnswerForm.Date,
        _ when question.AsksWhy => AnswerForm.Any,
        QuestionForm.HowLong => AnswerForm.Duration,
        QuestionForm.HowMany => AnswerForm.Number,
        QuestionForm.Where when question.Text.Tokens.Skip(question.Start).Any(t => t.Word is "find" or "read" or "details" or "look"
            or "listed" or "summarized" or "summarised" or "information") => AnswerForm.Pointer,
        QuestionForm.YesNo or QuestionForm.Where => AnswerForm.Any,
        QuestionForm.Who when question.Required.Count == 0 && !question.IsOfThoseTreated => AnswerForm.Name,
        _ => question.Attributes.Select(a => a.Form).FirstOrDefault(f => f != AnswerForm.Any),
    };

    /// <summary>Whether <paramref name="claim"/> has it.</summary>
    public static bool Fits(AnswerForm form, Claim claim)
    {
        var text = claim.Fact?.Predicate is { } predicate && IsMeasured(predicate) ? claim.Quoted.Text : claim.Own.Text;
        // The unit of a table's cell stands in its header.
        if (claim.Kind is PassageKind.TableRow && form is AnswerForm.Share or AnswerForm.Duration or AnswerForm.Dose)
            text += string.Concat(claim.Around.Select(a => UnitOfHeader().Match(a.Text)).Where(m => m.Success).Select(m => $" 1 {m.Groups[1]}"));
        foreach (var fact in claim.Facts)
        {
            if (fact.Qualifiers.TryGetValue(QualifierNames.Unit, out var unit))
                text += $" {fact.Value} {unit}";
        }
        return form switch
        {
            AnswerForm.Date => Years().IsMatch(claim.Quoted.Text),
            AnswerForm.Number => Numbers().IsMatch(text) || NumberWords().IsMatch(text),
            AnswerForm.Share => Shares().IsMatch(text),
            AnswerForm.Dose => Doses().IsMatch(text),
            AnswerForm.Duration => Durations().IsMatch(text),
            AnswerForm.Pointer => claim.Fact is null && Pointers().IsMatch(text),
            AnswerForm.Name => claim.States(Trials.Company) || MakersAndAuthors().IsMatch(text),
            _ => true,
        };
    }

    /// <summary>Whether it has a number in digits.</summary>
    public static bool HasDigits(Claim claim) => Numbers().IsMatch(claim.Own.Text) || Shares().IsMatch(claim.Own.Text);

    /// <summary>Whether it has the volume and pages of a work.</summary>
    public static bool HasPages(Claim claim) => Volumes().IsMatch(claim.Own.Text);

    /// <summary>Whether it names an institution or a region.</summary>
    public static bool NamesPlace(Claim claim) => Institutions().IsMatch(claim.Own.Text);

    private static bool IsMeasured(string predicate) =>
        predicate is Predicates.ResponseRate or Predicates.Deaths or Predicates.AdverseEvents or Predicates.Prevalence;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"\b(19|20)\d\d\b", Options)]
    private static partial Regex Years();

    // A digit of its own: that of a name, such as that of a gene, counts nothing.
    [GeneratedRegex(@"(^|[\s(/<>=~≥≤≈±])\d[\d.,]*(-?fold|x|×)?($|[\s)%/,.;])", Options)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\b(no|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|single|none|several|multiple|most|half)\b",
        Options)]
    private static partial Regex NumberWords();

    // "Grade 3 or higher (%)", "Dose, mg", "Median time [months]".
    [GeneratedRegex(@"[(\[,]\s*(%|mg|µg|μg|mcg|g|ml|days|weeks|months|years|hours|min)\s*[)\]]?\s*$", Options)]
    private static partial Regex UnitOfHeader();

    [GeneratedRegex(@"%|\d\s*/\s*\d|\bpercent\b|\b(most|majority|half|third|quarter|minority|all)\b (of|patients|cases|tumou?rs)\b",
        Options)]
    private static partial Regex Shares();

    // How much, or how often.
    [GeneratedRegex(
        @"\d\s*(mg|µg|μg|mcg|g|ml|mmol|iu|units?|nm|gy|m2)\b|\b(without|no) dose"
        + @"|\b(once|twice|thrice|times)[ -](daily|weekly|monthly|((a|per|each|every) )?(day|week|month))\b",
        Options)]
    private static partial Regex Doses();

    [GeneratedRegex(
        @"\d\s*(-\s*)?(day|week|month|year|hour|minute)s?\b|\breached\b|\b(one|two|three|four|five|six) (day|week|month|year)s?\b",
        Options)]
    private static partial Regex Durations();

    [GeneratedRegex(
        @"\b(tables?|figures?|fig|supplement\w*|appendix|available (at|from|online)|found (at|in|online)|section)\b", Options)]
    private static partial Regex Pointers();

    [GeneratedRegex(
        @"\b(hospitals?|universit(y|ies)|institutes?|centers?|centres?|clinics?|departments?|countr(y|ies)|cit(y|ies))\b", Options)]
    private static partial Regex Institutions();

    [GeneratedRegex(@"\d\s*[;:(]\s*\d|\bpp?\. ?\d|\bvol\b|\b(pmid|doi)\b", Options)]
    private static partial Regex Volumes();

    // Companies, and the people whom a text names for what they did: "Smith et al.", "the group of".
    [GeneratedRegex(
        @"\b(pharma\w*|inc|ltd|corp\w*|company|sponsor\w*|developed by|manufactur\w+|therapeutics|laborator\w+" +
        @"|et al|colleagues|co-?workers|group of|team|authors?|investigators?)\b",
        Options)]
    private static partial Regex MakersAndAuthors();
}
