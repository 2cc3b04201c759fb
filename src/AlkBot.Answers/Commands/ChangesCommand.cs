using AlkBot.Answers.Changes;
using AlkBot.Answers.Contract;
using AlkBot.Answers.Input;
using AlkBot.Answers.Names;
using AlkBot.Index;
using AlkBot.Index.Storage;

namespace AlkBot.Answers.Commands;

/// <summary><c>/changes</c>: what differs between an earlier generation and the current one, cited on both sides.</summary>
internal sealed class ChangesCommand : Command
{
    private const string Since = "since";
    private const int MostSuggested = 8;

    public override CommandDeclaration Declaration { get; } = new(
        "changes",
        "Lists what changed in the sources since an earlier build, cited on both sides",
        [
            new OptionDeclaration(Since, "A date such as 2026-01-31, or the id of a build; the build before this one without it")
            {
                Positional = true, Content = OptionContent.Generation,
            },
        ]);

    protected override ValueTask<Answer> ComposeAsync(CommandRequest request, CommandContext context, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Compose(request, context, cancellationToken));

    private Answer Compose(CommandRequest request, CommandContext context, CancellationToken cancellationToken)
    {
        var (library, current, kept) = (context.Library, context.Library.Generation, context.Library.Past.List());
        var typed = request[Since];
        if (typed is null)
        {
            return kept.FirstOrDefault(g => string.CompareOrdinal(g.Id, current.Id) < 0) is { } before
                ? Told(before)
                : Refuse(AnswerStatus.NotInSources, $"The index keeps no build before this one, {current.Id}; there is nothing to compare it with.");
        }
        if (kept.FirstOrDefault(g => g.Id.Equals(typed, StringComparison.OrdinalIgnoreCase)) is { } named)
            return Told(named);
        if (typed.Equals(current.Id, StringComparison.OrdinalIgnoreCase))
            return Told(current);
        if (KeptBuilds.Moment(typed) is not { } moment)
        {
            return typed.Length > 0 && char.IsAsciiDigit(typed[0]) && typed.Contains('T', StringComparison.OrdinalIgnoreCase)
                ? Refuse(AnswerStatus.NotInSources, $"The build {TypedText.Shorten(typed)} is not kept, or not any more.")
                : Refuse(
                    AnswerStatus.InvalidInput,
                    $"{TypedText.Shorten(typed)} is neither a date, such as {current.BuiltAt.UtcDateTime:yyyy-MM-dd}, nor the id of a build, such as {current.Id}.");
        }
        var upToNow = kept.Where(g => string.CompareOrdinal(g.Id, current.Id) <= 0).ToList();
        return KeptBuilds.At(moment, upToNow) is { } then
            ? Told(then)
            : Refuse(
                AnswerStatus.NotInSources,
                $"{TypedText.Shorten(typed)} is before the first build that is kept, {KeptBuilds.Describe(upToNow.LastOrDefault() ?? current)}.");

        Answer Told(GenerationInfo then) => then.Id == current.Id
            ? Refuse(AnswerStatus.Answered, $"Nothing has changed since: {KeptBuilds.Describe(current)} is the current build.")
            : Tell(then.Id);

        Answer Tell(string id)
        {
            try
            {
                using var then = library.Past.Open(id);
                return then is null
                    ? Refuse(AnswerStatus.NotInSources, $"The build {id} is not kept, or not any more.")
                    : Compare(request, then, context, cancellationToken);
            }
            catch (IndexException)
            {
                return Refuse(
                    AnswerStatus.NotInSources,
                    $"The build {id} cannot be compared: its files or those of this one are damaged, or of a format that is not read any more.");
            }
        }

        Answer Refuse(AnswerStatus status, FormattableString reason)
        {
            var builder = new AnswerBuilder(context.Language);
            builder.Wording(reason);
            builder.Suggest(kept.Where(g => g.Id != current.Id).Take(MostSuggested).Select(CommandFor));
            return builder.Build(request.Input, Declaration.Name, status, context.Language.Word("Changes"), IndexStamp.Of(current));
        }
    }

    private Answer Compare(CommandRequest request, PastGeneration then, CommandContext context, CancellationToken cancellationToken)
    {
        var (builder, library) = (new AnswerBuilder(context.Language), context.Library);
        var changes = GenerationChanges.Between(then, library, cancellationToken);
        var telling = new ChangeStatements(builder, then, library);
        telling.Tell(changes, cancellationToken);
        builder.Suggest(changes.SelectMany(c => c.Facts).Select(f => f.Any.Subject).Distinct().Where(id => library.FindEntity(id) is not null)
            .Take(MostSuggested).Select(id => EntityWords.CommandFor(id.Type, library.NameOf(id))));
        var title = context.Language.Say($"Changes since {KeptBuilds.DateOf(then.Generation)}");
        var answer = builder.Build(request.Input, Declaration.Name, AnswerStatus.Answered, title, IndexStamp.Of(library.Generation));
        return answer with
        {
            Citations =
            [
                .. answer.Citations.Select(c => c.Generation is null ? c : c with { Page = then.FindSource(c.Passage.Source)?.PageAt(c.Start) }),
            ],
        };
    }

    private string CommandFor(GenerationInfo generation) => $"/{Declaration.Name} {Since}:{generation.Id}";
}
