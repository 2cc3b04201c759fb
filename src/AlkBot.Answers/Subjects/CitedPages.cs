using AlkBot.Answers.Contract;
using AlkBot.Answers.Facts;

namespace AlkBot.Answers.Subjects;

/// <summary>Names the pages that quotes stand on, where their sources have pages.</summary>
internal static class CitedPages
{
    /// <summary>The answer, with the page of each citation.</summary>
    public static Answer WithPages(this Answer answer, CommandContext context)
    {
        if (answer.Citations.Count == 0)
            return answer;
        var sources = FactBook.Of(context.Library).Sources;
        return answer with
        {
            Citations = [.. answer.Citations.Select(c => c.Generation is not null ? c : c with { Page = sources.Find(c.Passage.Source)?.PageAt(c.Start) })],
        };
    }
}
