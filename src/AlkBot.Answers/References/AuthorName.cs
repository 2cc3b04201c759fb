namespace AlkBot.Answers.References;

/// <summary>An author: a person with a family name, or a group that has only one name.</summary>
/// <param name="Family">The family name, or the name of the group.</param>
/// <param name="Given">The given names; empty for a group.</param>
public sealed record AuthorName(string Family, string Given)
{
    private static readonly string[] Groups =
        ["group", "consortium", "team", "committee", "investigators", "collaboration", "network", "society", "association", "institute",
            "trialists", "organization", "agency"];

    /// <summary>The authors in a list with commas, as sources have them: given names first.</summary>
    public static IReadOnlyList<AuthorName> ListOf(string authors) =>
        [.. authors.Split([", ", "; "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Of)];

    private static AuthorName Of(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || words.Any(w => Groups.Contains(w.ToLowerInvariant())))
            return new AuthorName(name, "");
        // "Anna van der Berg": a family name begins with its particles.
        var first = words.Length - 1;
        while (first > 1 && char.IsLower(words[first - 1][0]))
            first--;
        return new AuthorName(string.Join(' ', words[first..]), string.Join(' ', words[..first]));
    }
}
