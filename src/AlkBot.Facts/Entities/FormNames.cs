using System.Text.RegularExpressions;
using AlkBot.Evidence;
using AlkBot.Evidence.Drugs;
using AlkBot.Facts.Entities.Drugs;
using AlkBot.Facts.Entities.Names;
using AlkBot.Sources;

namespace AlkBot.Facts.Entities;

/// <summary>Takes in the names that a registry's record declares: of the trial itself, and of its drugs.</summary>
internal static partial class FormNames
{
    /// <summary>Learns the names; nothing for a source that is no record.</summary>
    public static void Learn(TrialForm? form, KnownNames names)
    {
        if (form is null)
            return;
        names.Declare(form.Subject, form.Subject.Key);
        foreach (var other in form.OtherNumbers)
            names.Link(EntityType.Trial, form.Subject.Key, other);
        foreach (var drug in form.Drugs)
        {
            var name = Dose().Replace(drug[0], "");
            if (DrugCells.LearnDrugs(name, names) is not [var main])
                continue;
            var first = Apposition.Slashed(main)[0];
            // "AB123 (testinib)": of a code and a word, the word is what the code is called.
            if (WithName().Match(name) is { Success: true } both && DrugNames.IsCode(first) && !Way().IsMatch(both.Groups["name"].Value))
                names.Link(EntityType.Drug, first, both.Groups["name"].Value);
            foreach (var other in drug.Skip(1).Select(o => Mark().Replace(o, "").Trim()).Where(o => OneWord().IsMatch(o)))
                names.Link(EntityType.Drug, first, other);
        }
    }

    // "Testinib 750 mg", "Testinib (50 mg)": the name ends where the dose begins.
    [GeneratedRegex(@"[\s,(]+[0-9][0-9.,]*\s*(mg|g|µg|μg|mcg|ml|iu|%|mg/\w+).*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Dose();

    [GeneratedRegex(@"^[\w-]+ \((?<name>[A-Za-z][a-z]{5,30})\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex WithName();

    // How or as what it is given is no name.
    [GeneratedRegex(
        "^(oral|tablets?|capsules?|injections?|infusions?|solution|suspension|placebo|vaccine|vehicle|ointment|topical|inhaled|inhaler|inhalation"
        + "|intravenous|subcutaneous|powder|experimental|control|formulation|biological|monotherapy|combination|investigational|blinded|double)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Way();

    [GeneratedRegex("[®™]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Mark();

    // Longer ones are as often descriptions as names.
    [GeneratedRegex(@"^[A-Za-z][\w-]{3,30}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex OneWord();
}
