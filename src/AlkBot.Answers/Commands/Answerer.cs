using AlkBot.Answers.Contract;
using AlkBot.Answers.Input;
using AlkBot.Answers.Languages;
using AlkBot.Answers.Subjects;
using AlkBot.Index;
using AlkBot.Index.Storage;

namespace AlkBot.Answers.Commands;

/// <summary>Answers typed text: a command such as <c>/help</c>, or a question in plain words. Safe for concurrent use.</summary>
public sealed class Answerer
{
    /// <summary>The longest text that is answered, in UTF-16 code units; a longer one is refused.</summary>
    public const int LongestText = TypedText.MaxLength;

    private readonly CommandReader _reader;

    /// <summary>Answers with the commands of <paramref name="catalog"/>, or with all the bot has.</summary>
    public Answerer(CommandCatalog? catalog = null)
    {
        Catalog = catalog ?? BotCommands.Catalog;
        _reader = new CommandReader(Catalog);
    }

    /// <summary>The commands there are.</summary>
    public CommandCatalog Catalog { get; }

    /// <summary>Whether answers to questions tell how they came about.</summary>
    public bool Explains { get; init; }

    /// <summary>Answers <paramref name="text"/>. Whatever somebody typed, the result is an answer.</summary>
    /// <param name="text">A command with its slash, or a question.</param>
    /// <param name="library">The generation to answer from.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="IndexException">The index is damaged.</exception>
    public ValueTask<Answer> AnswerAsync(string text, Library library, CancellationToken cancellationToken) =>
        AnswerAsync(text, library, BotLanguage.English, cancellationToken);

    /// <summary>Answers <paramref name="text"/> with the bot's own words in <paramref name="language"/>.</summary>
    /// <exception cref="IndexException">The index is damaged.</exception>
    public async ValueTask<Answer> AnswerAsync(string text, Library library, BotLanguage language, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var context = new CommandContext(library, Catalog) { Explains = Explains, Language = language };
        var read = _reader.Read(text, part => library.Names.Find(part).Count > 0);
        if (read.Problem is { } problem)
            return Refuse(text, problem, context);
        return await AnswerAsync(read.Command!, read.Request!, context, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Answers <paramref name="command"/>, one of the catalog, with values that were read elsewhere.</summary>
    /// <exception cref="IndexException">The index is damaged.</exception>
    public ValueTask<Answer> AnswerAsync(
        Command command, CommandRequest request, Library library, BotLanguage language, CancellationToken cancellationToken) =>
        AnswerAsync(command, request, new CommandContext(library, Catalog) { Explains = Explains, Language = language }, cancellationToken);

    private static async ValueTask<Answer> AnswerAsync(
        Command command, CommandRequest request, CommandContext context, CancellationToken cancellationToken)
    {
        var answer = await command.AnswerAsync(request, context, cancellationToken).ConfigureAwait(false);
        answer = answer.WithStatuses(context).WithPages(context);
        return WithRemarks(answer, [.. request.Remarks.Select(context.Language.Say)]);
    }

    private static Answer Refuse(string text, InputProblem problem, CommandContext context)
    {
        var builder = new AnswerBuilder(context.Language);
        builder.Wording(problem.Message);
        builder.Suggest(problem.Suggestions);
        return builder.Build(
            text, problem.Command, AnswerStatus.InvalidInput, context.Language.Word("Not understood"), IndexStamp.Of(context.Library.Generation));
    }

    private static Answer WithRemarks(Answer answer, IReadOnlyList<string> remarks) => remarks.Count == 0
        ? answer
        : answer with { Notices = [.. answer.Notices, .. remarks.Select(r => new Notice(NoticeKind.Remark, r, []))] };
}
