using AlkBot.Answers.Contract;
using AlkBot.Answers.Facts;
using AlkBot.Answers.Names;
using AlkBot.Evidence;
using AlkBot.Index.Records;

namespace AlkBot.Answers.Subjects;

/// <summary>Answers with all that one source states.</summary>
internal static class SourceAnswer
{
    private const int MostSuggestions = 8;

    /// <summary>What <paramref name="source"/> is, its facts by subject, and where others contradict them.</summary>
    public static async ValueTask<Answer> OfAsync(
        CommandRequest request, string command, SourceInfo source, CommandContext context, CancellationToken cancellationToken)
    {
        var (builder, book, names) = (new AnswerBuilder(context.Language), FactBook.Of(context.Library), context.Library);
        var window = await names.ReadPassageAsync(new PassageId(source.Id, 1), 0, cancellationToken).ConfigureAwait(false);
        builder.Wording(
            $"{source.Id}: {source.Title}", window is { Passage.Kind: PassageKind.Title } titled ? [Citation.Of(titled.Passage)] : []);
        var facts = book.All.Where(f => f.Citations[0].Source == source.Id).ToList();
        builder.Facts(facts, f => FactStatements.OfOther(f, names, context.Language));
        if (facts.Count == 0)
            builder.Wording($"I found no facts of {source.Id}.");
        builder.TellVersions(VersionChanges.Of(names).With(facts), names.NameOf, book.Sources);
        builder.TellDiscrepancies(book.Discrepancies(facts), names.NameOf, book.Sources);
        builder.TellMarked(book.Marked(facts), names.NameOf);
        foreach (var remark in source.Remarks)
            builder.Notice(NoticeKind.Remark, $"{source.Id}: {remark}");
        builder.Suggest(facts.Select(f => f.Subject).Distinct().Take(MostSuggestions)
            .Select(id => EntityWords.CommandFor(id.Type, names.NameOf(id))));
        return builder.Build(request.Input, command, AnswerStatus.Answered, source.Id.Value, IndexStamp.Of(names.Generation));
    }
}
