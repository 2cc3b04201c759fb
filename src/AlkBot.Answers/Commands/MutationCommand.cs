using AlkBot.Answers.Contract;
using AlkBot.Answers.Names;
using AlkBot.Answers.Subjects;
using AlkBot.Evidence;

namespace AlkBot.Answers.Commands;

/// <summary><c>/mutation</c>: all that the sources state of a mutation.</summary>
internal sealed class MutationCommand : Command
{
    private const string Change = "name";

    public override CommandDeclaration Declaration { get; } = new(
        "mutation",
        "Shows what the sources state of a mutation",
        [
            new OptionDeclaration(Change, "The protein change, such as V600E or p.Val600Glu, with or without its gene")
            {
                Required = true, Positional = true, CompletesFrom = [EntityType.Mutation],
            },
        ]);

    protected override ValueTask<Answer> ComposeAsync(CommandRequest request, CommandContext context, CancellationToken cancellationToken) =>
        SubjectAnswer.OfNameAsync(
            request, Declaration.Name, request[Change]!, new NameResolver(context, EntityType.Mutation), context, cancellationToken);
}
