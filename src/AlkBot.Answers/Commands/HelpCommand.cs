using AlkBot.Answers.Contract;
using AlkBot.Answers.Input;
using AlkBot.Answers.Languages;

namespace AlkBot.Answers.Commands;

/// <summary><c>/help</c>: the commands, or one of them in full.</summary>
internal sealed class HelpCommand : Command
{
    private const string Name = "command";

    public override CommandDeclaration Declaration { get; } = new(
        "help",
        "Lists the commands, or explains one of them",
        [new OptionDeclaration(Name, "The command to explain") { Positional = true, FreeText = true, Content = OptionContent.Command }])
    {
        ListsCommands = true,
    };

    protected override ValueTask<Answer> ComposeAsync(CommandRequest request, CommandContext context, CancellationToken cancellationToken)
    {
        var builder = new AnswerBuilder(context.Language);
        var (status, title) = request[Name] is { } asked ? Explain(asked.TrimStart('/', ' '), context, builder) : List(context, builder);
        var stamp = IndexStamp.Of(context.Library.Generation);
        return ValueTask.FromResult(builder.Build(request.Input, Declaration.Name, status, title, stamp));
    }

    private static (AnswerStatus Status, string Title) List(CommandContext context, AnswerBuilder builder)
    {
        if (Examples(context) is { Count: > 0 } examples)
            builder.Wording($"For example: {string.Join(PartSeparator.Dot, examples)}");
        foreach (var declaration in context.Catalog.Commands.Select(c => c.Declaration))
            builder.Wording($"{declaration.Usage} — {BotLanguage.Text(declaration.Description)}");
        builder.Wording($"Text without a slash is a question.");
        builder.Wording($"Every line of an answer is a quote, a fact tied to a quote, or wording like this.");
        return (AnswerStatus.Answered, context.Language.Word("Commands"));
    }

    // What the sources say most of, so that an example shows what there is.
    private static List<string> Examples(CommandContext context) =>
    [
        .. from command in context.Catalog.Commands.Select(c => c.Declaration)
           where command.Options is [{ Required: true, CompletesFrom: [_, ..] }]
           let type = command.Options[0].CompletesFrom[0]
           let most = context.Names.Entities.Where(e => e.Id.Type == type).MaxBy(e => context.Library.FactsAbout(e.Id).Count())
           where most is not null
           select $"/{command.Name} {most.Name}",
    ];

    private static (AnswerStatus Status, string Title) Explain(string asked, CommandContext context, AnswerBuilder builder)
    {
        var shown = TypedText.Shorten(asked);
        if (context.Catalog.Find(asked)?.Declaration is { } declaration)
        {
            builder.Wording(BotLanguage.Text(declaration.Description));
            builder.Wording($"{declaration.Usage}");
            foreach (var option in declaration.Options)
            {
                builder.Wording(option.Required
                    ? (FormattableString)$"{option.Name} — {BotLanguage.Text(option.Description)}"
                    : $"{option.Name} — {BotLanguage.Text(option.Description)} (optional)");
            }
            return (AnswerStatus.Answered, $"/{declaration.Name}");
        }
        var nearest = context.Catalog.Nearest(asked);
        builder.Wording(nearest.Count > 0
            ? (FormattableString)$"There is no command '/{shown}'. Did you mean /{nearest[0]}?"
            : $"There is no command '/{shown}'.");
        builder.Suggest([.. nearest.Select(n => $"/help {n}"), "/help"]);
        return (AnswerStatus.InvalidInput, context.Language.Word("Not understood"));
    }
}
