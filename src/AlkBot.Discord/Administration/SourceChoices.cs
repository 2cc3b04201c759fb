using AlkBot.Discord.Interactions;
using AlkBot.Discord.Protocol;
using AlkBot.Discord.Text;
using AlkBot.Evidence;
using AlkBot.Index;

namespace AlkBot.Discord.Administration;

/// <summary>Sources to choose from, by id, each shown with its title.</summary>
internal sealed class SourceChoices
{
    private const string BeforeTitle = " · ";

    private volatile Known? _known;

    /// <summary>
    /// The sources of a generation whose id or title holds what was typed; first those whose id begins with it. At most 25.
    /// </summary>
    public async ValueTask<IReadOnlyList<AutocompleteChoice>> OfAsync(
        IIndexReader reader, string typed, CancellationToken cancellationToken)
    {
        var text = Label.OneLine(typed);
        // A generation never changes, and every key that is pressed asks again.
        if (_known is not { } known || known.Generation != reader.Generation.Id)
            _known = known = await ReadAsync(reader, cancellationToken).ConfigureAwait(false);
        return
        [
            .. known.Sources.Where(s => Holds(s.Id.Value, text) || Holds(s.Title, text))
                .OrderBy(s => s.Id.Value.StartsWith(text, StringComparison.OrdinalIgnoreCase) ? 0 : 1).ThenBy(s => s.Id)
                .Take(Limits.Choices)
                .Select(s => new AutocompleteChoice(Label.Of($"{s.Id}{BeforeTitle}{s.Title}", Limits.ChoiceText), s.Id.Value)),
        ];
    }

    /// <summary>The id in <paramref name="text"/>; a client may send a choice as it is shown instead of its value.</summary>
    public static string IdOf(string text) => Label.OneLine(text.Split(BeforeTitle)[0]);

    private static async ValueTask<Known> ReadAsync(IIndexReader reader, CancellationToken cancellationToken)
    {
        var sources = new List<(SourceId Id, string Title)>();
        await foreach (var source in reader.StreamSourcesAsync(cancellationToken).ConfigureAwait(false))
            sources.Add((source.Id, source.Title));
        return new Known(reader.Generation.Id, sources);
    }

    private static bool Holds(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    private sealed record Known(string Generation, IReadOnlyList<(SourceId Id, string Title)> Sources);
}
