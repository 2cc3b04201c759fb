using System.Text.RegularExpressions;
using AlkBot.Evidence;

namespace AlkBot.Facts.Text;

/// <summary>Finds the drug whose study an article reports: the only one that it says its patients got.</summary>
internal static partial class StudyDrug
{
    /// <summary>The drug with the sentence that says so; null where patients got several, or where it is not said.</summary>
    public static Referent? Of(ExtractionContext context)
    {
        Referent? only = null;
        var own = context.Sentences.Where(s => !s.IsReference && s.Passage.SectionPath.Any(title => Own().IsMatch(title))).ToList();
        foreach (var sentence in own)
        {
            foreach (Match given in Given().Matches(sentence.Masked))
            {
                // What stands beside a drug may be another that nobody recognised.
                if (sentence.MentionsOf(EntityType.Drug, given).Any() && Beside().IsMatch(given.Value))
                    return null;
                foreach (var drug in sentence.MentionsOf(EntityType.Drug, given))
                {
                    if (only is not null && only.Entity != drug.Entity)
                        return null;
                    only ??= new Referent(drug.Entity, drug.Text, sentence.Citation);
                }
            }
        }
        // Beside the trial that an article registers, or the arms it compares, a drug that its title does not name is one given along with what was studied.
        return only is not null && (context.OwnTrial is not null || context.Arms.Any) && !IsInTitle(context, only.Entity)
            ? null
            : only ?? InTitle(context, own);
    }

    // The title cannot be cited: the first sentence that names its drug is.
    private static Referent? InTitle(ExtractionContext context, IReadOnlyList<Sentence> own)
    {
        var title = context.Document.Source.Title;
        var named = context.Entities.Values
            .Where(e => e.Id.Type == EntityType.Drug && e.Names.Any(n => n.Origin == NameOrigin.Source && Names(title, n.Text)))
            .Take(2).ToList();
        if (named.Count != 1 || InRegimen().IsMatch(title))
            return null;
        var first = own.FirstOrDefault(s => s.MentionsOf(EntityType.Drug).Any(m => m.Entity == named[0].Id));
        return first is null ? null : new Referent(named[0].Id, named[0].Name, first.Citation);
    }

    /// <summary>Whether the title of the source names <paramref name="drug"/> and sets nothing beside it.</summary>
    public static bool IsOnlyInTitle(ExtractionContext context, EntityId drug) =>
        IsInTitle(context, drug) && !SeveralTreatments.IsIn(context.Document.Source.Title);

    private static bool IsInTitle(ExtractionContext context, EntityId drug) =>
        context.Entities[drug].Names.Any(n => Names(context.Document.Source.Title, n.Text));

    private static bool Names(string title, string name)
    {
        var at = title.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || !char.IsLetterOrDigit(title[at - 1]))
            && (at + name.Length == title.Length || !char.IsLetterOrDigit(title[at + name.Length]))
            && !Describes().IsMatch(title, at + name.Length);
    }

    // "A-resistant bacteria": what does not act on them.
    [GeneratedRegex(@"\G[-‐‑–\s]?(resistant|resistance|susceptible|sensitive|na[iï]ve|refractory|intolerant)\b", Options, 10_000)]
    private static partial Regex Describes();

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"^(abstract|summary$|methods?|((patients|subjects|materials?|study) (and|design))|treatment)\b", Options, 10_000)]
    private static partial Regex Own();

    // Of two that a title sets against each other one may be a drug that nobody recognised.
    [GeneratedRegex(@"\b(plus|combined with|(in|fixed|with the) combination|versus|vs|compared (with|to)|comparison)\b"
        + @"|\p{L}/\p{L}", Options, 10_000)]
    private static partial Regex InRegimen();

    [GeneratedRegex(@"Ⓓ(-(?!treated)| (plus|combined with|in combination with|and then|followed by) (?!Ⓓ|placebo|radio|best|supportive))"
        + @"|\b(plus|combined with|combination of|added to) [^Ⓓ]{0,20}Ⓓ"
        + @"|\b((?<![Pp]hase )\d-[A-Z]{2,}|[A-Z]{4,}\d?)( (plus|and|or|versus|vs\.?|with) |, )[^Ⓓ]{0,20}Ⓓ",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Beside();

    // What patients got, with all that they got beside it: a regimen of several drugs is no study of one.
    [GeneratedRegex(
        @"\b((patients|participants|adults|children|subjects|women|men|individuals|volunteers)\b[^.;]{0,80}?\b"
        + @"(were (then |also )?(treated with|given|(randomly )?(assigned|randomi[sz]ed)|allocated)|received|receiving|to receive)"
        + @"|\b(we )?(randomly )?(assigned|randomi[sz]ed|treated) [^.;]{0,80}?\b(patients|participants|adults|children|subjects|women"
        + @"|men)\b"
        + @"|(trial|study) (of|to (evaluate|assess|determine) the [^.;]{0,60} of))[^.;]*",
        Options, 10_000)]
    private static partial Regex Given();
}
