using System.Buffers;

namespace AlkBot.Facts.Outcomes;

/// <summary>The events that count as adverse, by their words.</summary>
internal static class AdverseEvent
{
    // The endings that medicine gives to what goes wrong, and the commonest events without one (CTCAE).
    private const string Endings =
        "penia|emia|aemia|itis|pathy|rrhea|rrhoea|algia|uria|edema|oedema|toxicity|toxicities|lysis|rrhage";

    private const string Words =
        "nausea|vomiting|fatigue|rash|constipation|anorexia|asthenia|hypertension|hypotension|fever|pyrexia|headache|GVHD|sepsis|pain"
        + "|bleeding|hemorrhage|haemorrhage|thrombotic event|cardiovascular event|stroke|infarction|seizure|cough|dyspnea|dysgeusia"
        + "|cytokine release syndrome|cytokine-release syndrome|reactivation|rejection|serious AEs|AEs"
        + "|thrombosis|embolism|alopecia|dizziness|insomnia|pruritus|neurotoxicity|graft rejection";

    private const string Countable =
        "infection|adverse event|toxic event|toxic effect|adverse effect|adverse reaction|side effect|neurologic event";

    private const string Kind = $"\\b((?!leuka?emia)[a-z]+({Endings})|{Words}|({Countable})s?)";

    /// <summary>An event with its grade and kind, as one group <c>measure</c>.</summary>
    public const string Which =
        @"(?<measure>" + Relation + "((any[- ])?" + Grade + "((\\s?[-–/]\\s?|, | or |, or | to | and )(grade )?" + Level + NumberOf
        + @")*( or (higher|worse|greater|more|above))? )?(acute |chronic |febrile "
        + "|severe |peripheral |serious |treatment-related |bacterial |fungal |viral |drug-related |gastrointestinal |infusion-related "
        + "|immune-related |h(a)?ematologic(al)? |non-?h(a)?ematologic(al)? |cardiac |hepatic |renal ){0,3}" + Kind + @")(?![\w-])";

    private const string Relation = "((treatment|drug|therapy)[-‐‑](related|emergent) )?";

    private const string Level = "([1-5]|I{1,3}|IV|V)";

    // "grade II (n = 4), grade III (n = 1) or IV (n = 1)"
    private const string NumberOf = @"( \(n ?= ?\d+[^()]{0,80}\))?";

    private const string Grade = "grade [≥>]?\\s?" + Level + NumberOf;

    /// <summary>Whether <paramref name="words"/> name one.</summary>
    public static bool IsIn(string words) => words.AsSpan().ContainsAny(Events);

    private static readonly SearchValues<string> Events = SearchValues.Create(
        [.. $"{Endings}|{Words}|{Countable}".Split('|')], StringComparison.OrdinalIgnoreCase);
}
