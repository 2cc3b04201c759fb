using AlkBot.Answers.Contract;
using AlkBot.Answers.Languages;
using AlkBot.Evidence;
using AlkBot.Index.Records;

namespace AlkBot.Answers.Commands;

/// <summary><c>/sources</c>: what the index was built from.</summary>
internal sealed class SourcesCommand : Command
{
    public override CommandDeclaration Declaration { get; } = new("sources", "Lists the sources that answers come from", []);

    protected override async ValueTask<Answer> ComposeAsync(
        CommandRequest request, CommandContext context, CancellationToken cancellationToken)
    {
        var builder = new AnswerBuilder(context.Language);
        var sources = context.Library.Sources;
        foreach (var source in sources)
        {
            builder.Wording($"{Describe(source, context.Language)}", await TitleOfAsync(source, context, cancellationToken).ConfigureAwait(false));
            foreach (var remark in source.Remarks)
                builder.Notice(NoticeKind.Remark, $"{source.Id}: {remark}");
        }
        if (sources.Count == 0)
            builder.Wording($"The index holds no source.");
        var status = sources.Count > 0 ? AnswerStatus.Answered : AnswerStatus.NotInSources;
        return builder.Build(request.Input, Declaration.Name, status, context.Language.Word("Sources"), IndexStamp.Of(context.Library.Generation));
    }

    private static string Describe(SourceInfo source, BotLanguage language)
    {
        var parts = new List<string> { $"{source.Id}: {source.Title}", source.Kind };
        parts.AddRange(source.Bibliography.OrderBy(b => b.Key, StringComparer.Ordinal).Select(b => $"{b.Key} {b.Value}"));
        parts.Add(language.Say($"file {source.FileName}"));
        parts.Add(language.Say(BotLanguage.Counted(source.Passages, "passage")));
        parts.Add(language.Say(BotLanguage.Counted(source.Facts, "fact")));
        parts.Add($"SHA-256 {source.Sha256}");
        return string.Join("; ", parts);
    }

    // The line that the source itself prints as its title, where the reader found one.
    private static async ValueTask<IReadOnlyList<Citation>> TitleOfAsync(
        SourceInfo source, CommandContext context, CancellationToken cancellationToken)
    {
        var window = await context.Library.ReadPassageAsync(new PassageId(source.Id, 1), 0, cancellationToken).ConfigureAwait(false);
        return window is { Passage.Kind: PassageKind.Title } ? [Citation.Of(window.Passage)] : [];
    }
}
