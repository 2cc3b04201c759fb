using AlkBot.Evidence;
using AlkBot.Facts.Entities.Genes;
using AlkBot.Facts.Text;

namespace AlkBot.Facts.Trials;

/// <summary>The acronym that a trial goes by.</summary>
internal static class TrialAcronym
{
    /// <summary>The pattern of one, as the group "name": capitals, perhaps with a number.</summary>
    public const string Name =
        @"(?<name>(?=[A-Z0-9‐‑-]{3,})(?!(IV|I{1,3}|FDA|EMA|US|EU)\b)[A-Z][A-Z0-9]*([‐‑-][A-Z0-9]+)*( ?\d{1,4})?)";

    /// <summary>Whether <paramref name="name"/> is no drug, gene or other thing, and none of the source's abbreviations.</summary>
    public static bool CanBe(string name, Sentence sentence, ExtractionContext context) =>
        !sentence.Mentions.Any(m => NameKey.Of(m.Text) == NameKey.Of(name))
        // "an NSCLC trial (NCT…)": the source explains its abbreviations in brackets where it first uses them.
        && !Abbreviation.In(context.Document.Source.Text).Any(a => a.Short == name);
}
