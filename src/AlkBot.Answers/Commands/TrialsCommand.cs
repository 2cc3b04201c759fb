using AlkBot.Answers.Contract;
using AlkBot.Answers.Facts;
using AlkBot.Answers.Listing;
using AlkBot.Evidence;

namespace AlkBot.Answers.Commands;

/// <summary><c>/trials</c>: the clinical trials, or those that meet criteria.</summary>
internal sealed class TrialsCommand : Command
{
    private const string Drug = "drug";
    private const string Phase = "phase";
    private const string PreviousTreatment = "previous-treatment";
    private const string Sponsor = "sponsor";
    private const string Target = "target";

    private static readonly string[] TrialDrugs = [Predicates.Drug, Predicates.Combination];

    // What a drug hits besides its target is no reason to combine it with another.
    private static readonly string[] MainActions = [Predicates.Target, Predicates.Class, Predicates.ActiveAgainst, Predicates.Combination];

    private static readonly ListAnswer List = new(EntityType.Trial);

    public override CommandDeclaration Declaration { get; } = new(
        "trials",
        "Lists clinical trials, all or by criteria",
        [
            new OptionDeclaration(Drug, "A drug that the trial studies, alone or in combination")
            {
                Positional = true, CompletesFrom = [EntityType.Drug],
            },
            new OptionDeclaration(Phase, "The phase, such as III, 3 or I/II") { Choices = ["I", "I/II", "II", "II/III", "III", "IV"] },
            new OptionDeclaration(PreviousTreatment, "What the patients were treated with before, or none")
            {
                CompletesFrom = [EntityType.Drug], CompletesFromValuesOf = [Predicates.PreviousTreatment],
            },
            new OptionDeclaration(Sponsor, "The company behind the trial or its drug")
            {
                CompletesFromValuesOf = [Predicates.Sponsor, Predicates.Company],
            },
            new OptionDeclaration(Target, "A gene, mutation, pathway or class that the drug acts on or the patients are chosen by")
            {
                CompletesFrom = [EntityType.Gene, EntityType.Mutation, EntityType.Pathway, EntityType.Fusion],
                CompletesFromValuesOf = [Predicates.Class],
            },
        ]);

    protected override async ValueTask<Answer> ComposeAsync(
        CommandRequest request, CommandContext context, CancellationToken cancellationToken)
    {
        var book = FactBook.Of(context.Library);
        var (read, kinds, filters) = (new FilterReader(request, Declaration, context), new Filters(book), new List<ListFilter>());
        if (read.Entity(Drug, EntityType.Drug) is { } drug)
            filters.Add(kinds.Naming(Drug, drug, TrialDrugs));
        if (request[Phase] is { } phase)
            filters.Add(kinds.Phase(Phase, phase));
        if (read.Words(PreviousTreatment) is { } treatment)
            filters.Add(kinds.Naming(PreviousTreatment, treatment, Predicates.PreviousTreatment));
        if (read.Words(Sponsor) is { } sponsor)
            filters.Add(kinds.Through(kinds.Naming(Sponsor, sponsor, Predicates.Sponsor, Predicates.Company), Predicates.Drug));
        if (read.Words(Target) is { } target)
        {
            var ofDrugs = Filters.Either(
                kinds.Through(kinds.Naming(Target, target, [.. MainActions, Predicates.OtherKinases]), Predicates.Drug),
                kinds.Through(kinds.Naming(Target, target, MainActions), Predicates.Combination));
            filters.Add(Filters.Either(ofDrugs, kinds.Naming(Target, target, Predicates.Population)));
        }
        return List.Of(request, Declaration, book, read, filters, context, cancellationToken);
    }
}
