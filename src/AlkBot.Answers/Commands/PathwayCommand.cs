using AlkBot.Answers.Contract;
using AlkBot.Answers.Names;
using AlkBot.Answers.Subjects;
using AlkBot.Evidence;

namespace AlkBot.Answers.Commands;

/// <summary><c>/pathway</c>: all that the sources state of a pathway, a fusion or a gene.</summary>
internal sealed class PathwayCommand : Command
{
    private const string PathwayName = "name";

    private static readonly EntityType[] Types = [EntityType.Pathway, EntityType.Fusion, EntityType.Gene];

    public override CommandDeclaration Declaration { get; } = new(
        "pathway",
        "Shows what the sources state of a pathway, a fusion or a gene",
        [
            new OptionDeclaration(PathwayName, "The pathway, fusion or gene")
            {
                Required = true, Positional = true, CompletesFrom = Types,
            },
        ]);

    protected override ValueTask<Answer> ComposeAsync(CommandRequest request, CommandContext context, CancellationToken cancellationToken) =>
        SubjectAnswer.OfNameAsync(
            request, Declaration.Name, request[PathwayName]!, new NameResolver(context, Types), context, cancellationToken);
}
