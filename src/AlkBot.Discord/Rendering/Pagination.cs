namespace AlkBot.Discord.Rendering;

/// <summary>Deals fields out to pages. A quote is listed on the page that first marks it, as far as there is room.</summary>
/// <param name="overhead">The text that every page has beside its fields.</param>
/// <param name="entries">The fields that list each citation, by its number.</param>
internal sealed class Pagination(int overhead, IReadOnlyDictionary<int, IReadOnlyList<PageField>> entries)
{
    private readonly List<PageDraft> _pages = [new(overhead)];
    private readonly HashSet<int> _listed = [];

    /// <summary>The pages: at least one.</summary>
    public IReadOnlyList<PageDraft> Pages => _pages;

    /// <summary>Adds notices; what they cite is listed where the statements cite it, or at the end.</summary>
    public void AddNotices(IEnumerable<PageField> notices)
    {
        foreach (var notice in notices)
            Place([notice]);
    }

    /// <summary>Adds statements, those of one list together, each list with the quotes that it is the first to mark.</summary>
    public void AddStatements(IEnumerable<IReadOnlyList<PageField>> statements)
    {
        foreach (var together in statements)
        {
            var marked = together.SelectMany(s => s.Marks).Order().Where(_listed.Add).SelectMany(n => entries.GetValueOrDefault(n, []));
            Place([.. together, .. marked]);
        }
    }

    /// <summary>Lists every citation that is not listed yet.</summary>
    public void AddRemainingCitations()
    {
        foreach (var (number, fields) in entries.OrderBy(e => e.Key))
        {
            if (_listed.Add(number))
                Place(fields);
        }
    }

    private void Place(IReadOnlyList<PageField> together)
    {
        if (!_pages[^1].Fits(together) && !_pages[^1].IsEmpty && new PageDraft(overhead).Fits(together))
            _pages.Add(new PageDraft(overhead));
        foreach (var field in together)
        {
            if (!_pages[^1].Fits([field]))
                _pages.Add(new PageDraft(overhead));
            _pages[^1].Add(field);
        }
    }
}
