using AlkBot.Answers.Contract;
using AlkBot.Answers.Names;
using AlkBot.Answers.Subjects;
using AlkBot.Evidence;

namespace AlkBot.Answers.Commands;

/// <summary><c>/trial</c>: all that the sources state of a trial.</summary>
internal sealed class TrialCommand : Command
{
    private const string Number = "nct";

    public override CommandDeclaration Declaration { get; } = new(
        "trial",
        "Shows what the sources state of a clinical trial",
        [
            new OptionDeclaration(Number, "The trial's registry number, such as NCT00000000")
            {
                Required = true, Positional = true, CompletesFrom = [EntityType.Trial],
            },
        ]);

    protected override ValueTask<Answer> ComposeAsync(CommandRequest request, CommandContext context, CancellationToken cancellationToken) =>
        SubjectAnswer.OfNameAsync(
            request, Declaration.Name, request[Number]!, new NameResolver(context, EntityType.Trial), context, cancellationToken);
}
