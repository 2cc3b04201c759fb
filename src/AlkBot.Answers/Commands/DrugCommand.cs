using AlkBot.Answers.Contract;
using AlkBot.Answers.Names;
using AlkBot.Answers.Subjects;
using AlkBot.Evidence;

namespace AlkBot.Answers.Commands;

/// <summary><c>/drug</c>: all that the sources state of a drug.</summary>
internal sealed class DrugCommand : Command
{
    private const string DrugName = "name";

    public override CommandDeclaration Declaration { get; } = new(
        "drug",
        "Shows what the sources state of a drug",
        [
            new OptionDeclaration(DrugName, "The drug: a code, a generic name or a brand")
            {
                Required = true, Positional = true, CompletesFrom = [EntityType.Drug],
            },
        ]);

    protected override ValueTask<Answer> ComposeAsync(CommandRequest request, CommandContext context, CancellationToken cancellationToken) =>
        SubjectAnswer.OfNameAsync(
            request, Declaration.Name, request[DrugName]!, new NameResolver(context, EntityType.Drug), context, cancellationToken);
}
