namespace AlkBot.Evidence;

/// <summary>Finds the page of a place in a text.</summary>
public static class Pages
{
    /// <summary>The page, from 1, that <paramref name="place"/> stands on; null where there are no pages.</summary>
    /// <param name="starts">Where each page begins, the first one first.</param>
    /// <param name="place">An offset into the text.</param>
    public static int? At(IReadOnlyList<int> starts, int place)
    {
        var page = starts.Count;
        while (page > 1 && starts[page - 1] > place)
            page--;
        return page > 0 ? page : null;
    }
}
