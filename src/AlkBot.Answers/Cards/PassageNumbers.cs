namespace AlkBot.Answers.Cards;

/// <summary>Numbers the passages of an answer, one number a passage, from 1: first those named first.</summary>
public sealed class PassageNumbers
{
    private readonly Dictionary<int, int> _byCitation = [];
    private readonly List<CitedPassage> _all = [];

    /// <param name="answer">The answer.</param>
    /// <param name="first">The citations whose passages get the first numbers, such as those on a card.</param>
    public PassageNumbers(Answer answer, IEnumerable<int> first)
    {
        var byNumber = answer.Citations.DistinctBy(c => c.N).ToDictionary(c => c.N);
        var ordered = first.Where(byNumber.ContainsKey).Select(n => byNumber[n]).Concat(answer.Citations).DistinctBy(c => c.N);
        foreach (var passage in ordered.GroupBy(CardCitations.PlaceOf))
        {
            _all.Add(new CitedPassage(_all.Count + 1, [.. passage.OrderBy(c => c.Start)]));
            foreach (var citation in passage)
                _byCitation[citation.N] = _all.Count;
        }
    }

    /// <summary>The passages, by number.</summary>
    public IReadOnlyList<CitedPassage> All => _all;

    /// <summary>The numbers of the passages that hold <paramref name="citations"/>, ascending, each once.</summary>
    public IReadOnlyList<int> Of(IEnumerable<int> citations) =>
        [.. citations.Select(n => _byCitation.GetValueOrDefault(n)).Where(n => n > 0).Distinct().Order()];
}

/// <summary>A passage that an answer cites.</summary>
/// <param name="Number">Its number in the answer.</param>
/// <param name="Quotes">What is quoted of it, in the order of the text.</param>
public sealed record CitedPassage(int Number, IReadOnlyList<NumberedCitation> Quotes);
