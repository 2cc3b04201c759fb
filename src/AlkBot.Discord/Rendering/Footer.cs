using System.Globalization;
using AlkBot.Answers;
using AlkBot.Discord.Text;
using AlkBot.Search;

namespace AlkBot.Discord.Rendering;

/// <summary>The small print under a page: the build of the index, the dates of the sources cited, the page's number.</summary>
internal sealed class Footer
{
    private const int MostDated = 5;
    private const int MostOfDetail = 100;

    // The names under which bibliographies give a date, the most exact first.
    private static readonly string[] DateNames = ["published", "date", "year", "updated"];

    private readonly string _index;

    /// <summary>The small print of <paramref name="answer"/>.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="sources">The sources that the index knows, for their dates.</param>
    public Footer(Answer answer, IReadOnlyList<SourceInfo> sources)
    {
        var built = answer.Index.BuiltAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var count = answer.Index.Sources == 1 ? "1 source" : $"{answer.Index.Sources} sources";
        var cited = answer.Citations.Select(c => c.Source).ToHashSet();
        var dates = sources.Where(s => cited.Contains(s.Id.Value)).Select(Dated).OfType<string>().Take(MostDated);
        _index = string.Join(
            " · ", [.. dates, $"Index {Label.Of(answer.Index.Generation, MostOfDetail)}", $"built {built} UTC", count]);
    }

    /// <summary>The most code units that it takes.</summary>
    public int Length => Of(9999, 9999).Length;

    /// <summary>The text for one of <paramref name="count"/> pages, counted from 1.</summary>
    public string Of(int page, int count) => count == 1 ? _index : $"{_index} · page {page} of {count}";

    private static string? Dated(SourceInfo source)
    {
        var date = DateNames.Select(n => source.Bibliography.FirstOrDefault(b => b.Key.Equals(n, StringComparison.OrdinalIgnoreCase)).Value)
            .FirstOrDefault(d => !string.IsNullOrWhiteSpace(d));
        return date is null ? null : $"{source.Id} ({Label.Of(date, MostOfDetail)})";
    }
}
