using AlkBot.Answers.Asking.Texts;

namespace AlkBot.Answers.Asking.Claims;

/// <summary>The sexes and ages of which texts speak: the groups by which literature databases tell whom a study was about.</summary>
internal static class PatientGroups
{
    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> Divisions =
    [
        Words(("women", "woman women female females girl girls"), ("men", "man men male males boy boys")),
        Words(
            ("children", "child children childhood pediatric paediatric infant infants newborn newborns neonate neonates toddler toddlers"),
            ("adolescents", "adolescent adolescents teenager teenagers"),
            ("adults", "adult adults"),
            ("the elderly", "elderly geriatric seniors")),
    ];

    /// <summary>The group of <paramref name="question"/> of which claims do not speak, where they speak of another; null where none is.</summary>
    /// <param name="question">The question.</param>
    /// <param name="texts">A claim and what stands around it, the nearest first; the first that names a group decides.</param>
    public static string? Missing(AnnotatedText question, IEnumerable<AnnotatedText> texts)
    {
        foreach (var division in Divisions)
        {
            if (In(question, division) is not [var asked])
                continue;
            var told = texts.Select(t => In(t, division)).FirstOrDefault(g => g.Count > 0);
            if (told is not null && !told.Contains(asked))
                return asked;
        }
        return null;
    }

    private static List<string> In(AnnotatedText text, IReadOnlyDictionary<string, string> division) =>
        [.. text.Tokens.Select(t => division.GetValueOrDefault(t.Word)).OfType<string>().Distinct()];

    private static Dictionary<string, string> Words(params (string Group, string Words)[] groups) =>
        groups.SelectMany(g => g.Words.Split(' ').Select(w => (w, g.Group))).ToDictionary();
}
