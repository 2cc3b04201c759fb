using AlkBot.Answers.Contract;
using AlkBot.Answers.Facts;
using AlkBot.Answers.Listing;
using AlkBot.Evidence;

namespace AlkBot.Answers.Commands;

/// <summary><c>/drugs</c>: the drugs, or those that meet criteria.</summary>
internal sealed class DrugsCommand : Command
{
    private const string Class = "class";
    private const string Company = "company";
    private const string ActiveAgainst = "active-against";

    private static readonly ListAnswer List = new(EntityType.Drug);

    public override CommandDeclaration Declaration { get; } = new(
        "drugs",
        "Lists drugs, all or by criteria",
        [
            new OptionDeclaration(Class, "The class, such as a kind of inhibitor")
            {
                Positional = true, CompletesFromValuesOf = [Predicates.Class], OffersItsValues = true,
            },
            new OptionDeclaration(Company, "The company that makes or develops the drug")
            {
                CompletesFromValuesOf = [Predicates.Company],
            },
            new OptionDeclaration(ActiveAgainst, "A mutation or gene that the drug is stated to act against")
            {
                CompletesFrom = [EntityType.Mutation, EntityType.Gene],
            },
        ]);

    protected override async ValueTask<Answer> ComposeAsync(
        CommandRequest request, CommandContext context, CancellationToken cancellationToken)
    {
        var book = FactBook.Of(context.Library);
        var (read, kinds, filters) = (new FilterReader(request, Declaration, context), new Filters(book), new List<ListFilter>());
        if (read.Words(Class) is { } drugClass)
            filters.Add(kinds.Naming(Class, drugClass, Predicates.Class, Predicates.Target));
        if (read.Words(Company) is { } company)
            filters.Add(kinds.Naming(Company, company, Predicates.Company));
        if (read.Words(ActiveAgainst) is { } against)
            filters.Add(kinds.Naming(ActiveAgainst, against, Predicates.ActiveAgainst, Predicates.OtherKinases, Predicates.Target));
        return List.Of(request, Declaration, book, read, filters, context, cancellationToken);
    }
}
