using AlkBot.Answers.Contract;
using AlkBot.Answers.Input;
using AlkBot.Answers.Names;
using AlkBot.Answers.Packets;
using AlkBot.Answers.Subjects;
using AlkBot.Evidence;
using AlkBot.Index.Records;

namespace AlkBot.Answers.Commands;

/// <summary><c>/packet</c>: all that the sources state of a thing, or that one source states; a transport writes it as <see cref="Packet"/>.</summary>
internal sealed class PacketCommand : Command
{
    private const string About = "about";
    private const string FromSource = "source";
    private const int MostSuggested = 5;

    private static readonly EntityType[] Types =
        [EntityType.Trial, EntityType.Drug, EntityType.Mutation, EntityType.Pathway, EntityType.Fusion, EntityType.Gene];

    public override CommandDeclaration Declaration { get; } = new(
        Packet.Command,
        "Writes what the sources state of something as files to take along",
        [
            new OptionDeclaration(About, "The trial, drug, mutation, pathway, fusion or gene that it is about")
            {
                Positional = true, CompletesFrom = Types,
            },
            new OptionDeclaration(FromSource, "A source by its id, in place of a thing") { Content = OptionContent.Source },
        ]);

    protected override async ValueTask<Answer> ComposeAsync(
        CommandRequest request, CommandContext context, CancellationToken cancellationToken)
    {
        var (about, id, sources) = (request[About], request[FromSource], context.Library.Sources);
        if ((about is null) == (id is null))
        {
            return Refuse(
                request, context, AnswerStatus.InvalidInput, about ?? Declaration.Name,
                $"Say what it is about: a trial, a drug, a mutation, a pathway, a fusion or a gene, or else a source by its id.");
        }
        // The id of a source that is no name of anything.
        if (about is not null && context.Names.Find(about).Count == 0 && Find(about, sources) is not null)
            (about, id) = (null, about);
        if (about is not null)
        {
            return await SubjectAnswer.OfNameAsync(
                request, Declaration.Name, about, new NameResolver(context, Types), context, cancellationToken).ConfigureAwait(false);
        }
        if (Find(id!, sources) is { } source)
            return await SourceAnswer.OfAsync(request, Declaration.Name, source, context, cancellationToken).ConfigureAwait(false);
        var known = string.Join(", ", sources.Take(MostSuggested).Select(s => s.Id)) + (sources.Count > MostSuggested ? ", …" : "");
        return Refuse(
            request, context, AnswerStatus.NotInSources, id!, $"{TypedText.Shorten(id!)}: there is no such source in the index; it has {known}.");
    }

    private static SourceInfo? Find(string id, IEnumerable<SourceInfo> sources) =>
        sources.FirstOrDefault(s => s.Id.Value.Equals(id, StringComparison.OrdinalIgnoreCase));

    private Answer Refuse(CommandRequest request, CommandContext context, AnswerStatus status, string title, FormattableString reason)
    {
        var builder = new AnswerBuilder(context.Language);
        builder.Wording(reason);
        builder.Suggest(context.Library.Sources.Take(MostSuggested).Select(s => $"/{Declaration.Name} {FromSource}:{s.Id}").Append("/sources"));
        return builder.Build(request.Input, Declaration.Name, status, TypedText.Shorten(title), IndexStamp.Of(context.Library.Generation));
    }
}
