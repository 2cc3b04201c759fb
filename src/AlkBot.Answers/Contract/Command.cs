namespace AlkBot.Answers.Contract;

/// <summary>A command. It knows no transport: it declares itself, and it answers.</summary>
public abstract class Command
{
    /// <summary>Its name and what it takes.</summary>
    public abstract CommandDeclaration Declaration { get; }

    /// <summary>Answers. What the user got wrong is an answer as well, never an exception.</summary>
    /// <param name="request">The values given; each required one is there.</param>
    /// <param name="context">What to answer from.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public ValueTask<Answer> AnswerAsync(CommandRequest request, CommandContext context, CancellationToken cancellationToken)
    {
        if (ReadableText.WhyNot(request.Values.Values) is not { } excess)
            return ComposeAsync(request, context, cancellationToken);
        var builder = new AnswerBuilder(context.Language);
        builder.Wording(excess);
        return new ValueTask<Answer>(builder.Build(
            request.Input, Declaration.Name, AnswerStatus.InvalidInput, context.Language.Word("Not understood"), IndexStamp.Of(context.Library.Generation)));
    }

    /// <summary>Answers a request that is short enough to be read.</summary>
    protected abstract ValueTask<Answer> ComposeAsync(
        CommandRequest request, CommandContext context, CancellationToken cancellationToken);
}
