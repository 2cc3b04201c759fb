using AlkBot.Answers.Contract;
using AlkBot.Answers.Facts;

namespace AlkBot.Answers.Subjects;

/// <summary>Warns of sources that were retracted, corrected or the like, whatever the answer that rests on them.</summary>
internal static class StatusNotices
{
    private const string Status = "status";

    /// <summary>The answer, with a notice before its others for each cited source that has a status.</summary>
    public static Answer WithStatuses(this Answer answer, CommandContext context)
    {
        if (answer.Citations.Count == 0)
            return answer;
        var sources = FactBook.Of(context.Library).Sources;
        var notices = new List<Notice>();
        foreach (var cited in answer.Citations.Where(c => c.Generation is null).GroupBy(c => c.Passage.Source))
        {
            if (sources.Find(cited.Key)?.Bibliography.GetValueOrDefault(Status) is { } status)
            {
                notices.Add(new Notice(
                    NoticeKind.Remark, context.Language.Say($"Take care: {sources.Of(cited.Key, context.Language)} is {status}."), [.. cited.Select(c => c.N)])
                {
                    IsWarning = true,
                });
            }
        }
        return notices.Count == 0 ? answer : answer with { Notices = [.. notices, .. answer.Notices] };
    }
}
