using AlkBot.Answers.Contract;
using AlkBot.Evidence;
using AlkBot.Index;

namespace AlkBot.Pages.Asking;

/// <summary>What can be asked of a generation: for each command about one thing, the thing of which most is stated.</summary>
internal sealed class Examples
{
    private Examples(Library library, CommandCatalog catalog)
    {
        var known = library.Entities.GroupBy(e => e.Id.Type)
            .ToDictionary(type => type.Key, type => type.MaxBy(e => library.FactsAbout(e.Id).Count())!);
        All =
        [
            .. Enum.GetValues<EntityType>().Where(type => known.ContainsKey(type) && catalog.Find(type.ToString()) is not null)
                .Select(type => $"/{catalog.Find(type.ToString())!.Declaration.Name} {known[type].Name}"),
            "/sources",
            "/help",
        ];
    }

    /// <summary>Each of them, as it is typed.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>Those of <paramref name="library"/>; made once.</summary>
    public static Examples Of(Library library, CommandCatalog catalog) => library.Once(l => new Examples(l, catalog));
}
