using System.Globalization;
using AlkBot.Answers;
using AlkBot.Discord.Text;
using AlkBot.Index.Records;

namespace AlkBot.Discord.Rendering;

/// <summary>The small print under a page: the dates of the sources, the build of the index, the page's number.</summary>
internal sealed class Footer
{
    private const int MostDated = 5;
    private const int MostOfDetail = 100;
    private const string NotGiven = "not given";

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
        // What cites nothing says something of all sources.
        IReadOnlyList<SourceInfo> dated = [.. sources.Where(s => cited.Count == 0 || cited.Contains(s.Id.Value))];
        _index = string.Join(
            " · ", [.. Dates(dated), $"Index {Label.Of(answer.Index.Generation, MostOfDetail)}", $"built {built} UTC", count]);
    }

    /// <summary>The most code units that it takes.</summary>
    public int Length => Of(9999, 9999).Length;

    /// <summary>The text for one of <paramref name="count"/> pages, counted from 1.</summary>
    public string Of(int page, int count) => count == 1 ? _index : $"{_index} · page {page} of {count}";

    private static IEnumerable<string> Dates(IReadOnlyList<SourceInfo> sources)
    {
        if (sources.Count == 0)
            return [];
        if (sources is [var only])
            return [$"Source date: {DateOf(only)}"];
        var shown = sources.Take(MostDated).Select(s => $"{Label.Of(s.Id.Value, MostOfDetail)} {DateOf(s)}");
        var more = sources.Count > MostDated ? $", {sources.Count - MostDated} more in /sources" : "";
        return [$"Source dates: {string.Join(", ", shown)}{more}"];
    }

    private static string DateOf(SourceInfo source)
    {
        var date = DateNames.Select(n => source.Bibliography.FirstOrDefault(b => b.Key.Equals(n, StringComparison.OrdinalIgnoreCase)).Value)
            .FirstOrDefault(d => !string.IsNullOrWhiteSpace(d));
        return date is null ? NotGiven : Label.Of(date, MostOfDetail);
    }
}
