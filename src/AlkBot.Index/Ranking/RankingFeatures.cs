namespace AlkBot.Index.Ranking;

/// <summary>What hits are ranked by: a row of numbers for each, comparable between queries, in the order of <see cref="Names"/>.</summary>
public static class RankingFeatures
{
    /// <summary>What each number is.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["text", "heading", "heading share", "sentence", "proximity", "grams", "inexact", "feedback", "smoothed"];

    /// <summary>The numbers of every hit.</summary>
    internal static double[][] Of(RankedSet set)
    {
        var hits = Enumerable.Range(0, set.Passages.Length).ToArray();
        var text = Array.ConvertAll(hits, hit => WordFeatures.Text(set, hit));
        int[] order = [.. hits.OrderByDescending(hit => text[hit]).ThenBy(hit => hit)];
        var (grams, inexact) = (new CharacterGrams(set), new InexactWords(set));
        var (feedback, smoothed) = (new Feedback(set, text, order), ScoreSmoothing.Of(set, text, order));
        return Array.ConvertAll(hits, hit => new[]
        {
            text[hit], WordFeatures.Heading(set, hit), WordFeatures.HeadingShare(set, hit), PlaceFeatures.Sentence(set, hit),
            PlaceFeatures.Proximity(set, hit), grams.Likeness(hit), inexact.Share(hit), feedback.Likeness(hit), smoothed[hit],
        });
    }
}
