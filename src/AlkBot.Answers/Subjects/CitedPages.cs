using AlkBot.Answers.Commands;
using AlkBot.Answers.Facts;

namespace AlkBot.Answers.Subjects;

/// <summary>Names the pages that quotes stand on, where their sources have pages.</summary>
internal static class CitedPages
{
    /// <summary>The answer, with the page of each citation.</summary>
    public static async ValueTask<Answer> WithPagesAsync(this Answer answer, CommandContext context, CancellationToken cancellationToken)
    {
        if (answer.Citations.Count == 0)
            return answer;
        var sources = (await FactBook.ReadAsync(context, cancellationToken).ConfigureAwait(false)).Sources;
        return answer with
        {
            Citations = [.. answer.Citations.Select(c => c with { Page = sources.Find(c.Passage.Source)?.PageAt(c.Start) })],
        };
    }
}
