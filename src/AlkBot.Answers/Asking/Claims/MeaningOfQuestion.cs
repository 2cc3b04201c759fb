using AlkBot.Evidence;
using AlkBot.Index.Sentences;
using AlkBot.Meaning;

namespace AlkBot.Answers.Asking.Claims;

/// <summary>How near sentences are to a question in vector space.</summary>
internal sealed class MeaningOfQuestion(SentenceVectors vectors, string question)
{
    private readonly QuantizedVector _question = vectors.Embed(question);
    private readonly Dictionary<PassageId, double[]> _known = [];

    /// <summary>The passages with the nearest sentences, the nearest first.</summary>
    public IReadOnlyList<PassageId> Nearest(int sentences) => vectors.Nearest(_question, sentences);

    /// <summary>Tells a claim how near its sentence and those around it are.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="passage">The passage that it stands in.</param>
    public void Place(Claim claim, Passage passage)
    {
        var cosines = Of(passage);
        var near = passage.Sentences.Index().Where(s => s.Item.Overlaps(claim.Quote.Span)).Select(s => s.Index).ToList();
        claim.Cosine = near.Select(at => cosines[at]).DefaultIfEmpty(0).Max();
        claim.PassageCosine = cosines.DefaultIfEmpty(0).Max();
        if (claim.Fact is null && near is [var own])
        {
            claim.CosineOfPrevious = own > 0 ? cosines[own - 1] - cosines[own] : 0;
            claim.CosineOfNext = own + 1 < cosines.Length ? cosines[own + 1] - cosines[own] : 0;
        }
    }

    private double[] Of(Passage passage)
    {
        if (!_known.TryGetValue(passage.Id, out var cosines))
        {
            // Rounded, so that no kernel's last bit decides.
            cosines = Array.ConvertAll(
                vectors.Score(_question, passage.Id, passage.Sentences.Count), c => float.IsNaN(c) ? 0 : Math.Round(c, 4));
            _known.Add(passage.Id, cosines);
        }
        return cosines;
    }
}
