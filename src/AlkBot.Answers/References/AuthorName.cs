namespace AlkBot.Answers.References;

/// <summary>An author: a person with a family name, or a group that has only one name.</summary>
/// <param name="Family">The family name, or the name of the group.</param>
/// <param name="Given">The given names; empty for a group.</param>
public sealed record AuthorName(string Family, string Given)
{
    private static readonly string[] Groups =
        ["group", "consortium", "team", "committee", "investigators", "collaboration", "network", "society", "association", "institute",
            "trialists", "organization", "agency"];

    private const int MostInitials = 3;

    private static readonly string[] Suffixes = ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"];

    /// <summary>
    /// The authors in a list with commas, as sources have them: given names first (<c>John Smith</c>), or initials last (<c>Smith J</c>).
    /// </summary>
    public static IReadOnlyList<AuthorName> ListOf(string authors)
    {
        var names = new List<string>();
        foreach (var name in authors.Split([", ", "; "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (names.Count > 0 && IsSuffix(name))
                names[^1] += ' ' + name;
            else
                names.Add(name);
        }
        return [.. names.Select(Of)];
    }

    private static AuthorName Of(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || words.Any(w => Groups.Contains(w.ToLowerInvariant())))
            return new AuthorName(name, "");
        // What stands behind a name is a part of its family name: "Smith Jr."
        var end = words.Length > 2 && IsSuffix(words[^1]) ? words.Length - 1 : words.Length;
        if (AreInitials(words[end - 1]) && !AreInitials(words[0]))
            return new AuthorName(string.Join(' ', words[..(end - 1)].Concat(words[end..])), words[end - 1]);
        // "Anna van der Berg": a family name begins with its particles.
        var first = end - 1;
        while (first > 1 && char.IsLower(words[first - 1][0]))
            first--;
        return new AuthorName(string.Join(' ', words[first..]), string.Join(' ', words[..first]));
    }

    private static bool IsSuffix(string word) => Suffixes.Contains(word.ToLowerInvariant());

    private static bool AreInitials(string word) =>
        word.Count(char.IsLetter) is > 0 and <= MostInitials && word.All(c => char.IsUpper(c) || c is '.' or '-');
}
