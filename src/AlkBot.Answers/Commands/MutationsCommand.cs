using AlkBot.Answers.Contract;
using AlkBot.Answers.Facts;
using AlkBot.Answers.Listing;
using AlkBot.Evidence;

namespace AlkBot.Answers.Commands;

/// <summary><c>/mutations</c>: the mutations, or those that meet criteria.</summary>
internal sealed class MutationsCommand : Command
{
    private const string Gene = "gene";
    private const string Location = "location";
    private const string Drug = "drug";

    private static readonly ListAnswer List = new(EntityType.Mutation);

    public override CommandDeclaration Declaration { get; } = new(
        "mutations",
        "Lists mutations, all or by criteria",
        [
            new OptionDeclaration(Gene, "The gene that carries the mutation") { Positional = true, CompletesFrom = [EntityType.Gene] },
            new OptionDeclaration(Location, "The place in the protein, such as a domain")
            {
                CompletesFromValuesOf = [Predicates.Location],
            },
            new OptionDeclaration(Drug, "A drug that the mutation resists, responds to, or is the target of")
            {
                CompletesFrom = [EntityType.Drug],
            },
        ]);

    protected override async ValueTask<Answer> ComposeAsync(
        CommandRequest request, CommandContext context, CancellationToken cancellationToken)
    {
        var book = FactBook.Of(context.Library);
        var (read, kinds, filters) = (new FilterReader(request, Declaration, context), new Filters(book), new List<ListFilter>());
        if (read.Words(Gene) is { } gene)
            filters.Add(kinds.Naming(Gene, gene, Predicates.Gene));
        if (read.Words(Location) is { } location)
            filters.Add(kinds.Naming(Location, location, Predicates.Location));
        if (read.Entity(Drug, EntityType.Drug) is { } drug)
        {
            var stated = kinds.Naming(Drug, drug, Predicates.ResistanceTo, Predicates.SensitiveTo);
            filters.Add(kinds.OrStatedBy(stated, drug, Predicates.ActiveAgainst));
        }
        return List.Of(request, Declaration, book, read, filters, context, cancellationToken);
    }
}
