using AlkBot.Index;

namespace AlkBot.Answers.Completion;

/// <summary>Passages as values: the first of each section by its heading and its id, the others by their id.</summary>
internal static class PassageCandidates
{
    /// <summary>The passages of a generation, the first ones of sections before the others, each in reading order.</summary>
    public static IReadOnlyList<ValueCandidate> Of(Library library)
    {
        var (first, others) = (new List<ValueCandidate>(), new List<ValueCandidate>());
        foreach (var source in library.Sources)
        {
            var sections = new HashSet<string>();
            foreach (var passage in library.ReadPassages(source.Id, CancellationToken.None))
            {
                var id = passage.Id.ToString();
                var value = new SuggestedValue(id, $"{id} · {passage.Section}");
                if (sections.Add(passage.Section))
                    first.Add(new ValueCandidate(value, id, passage.Section, value.Shown));
                else
                    others.Add(new ValueCandidate(value, id, value.Shown));
            }
        }
        return [.. first, .. others];
    }
}
