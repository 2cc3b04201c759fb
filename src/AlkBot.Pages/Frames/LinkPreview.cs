namespace AlkBot.Pages.Frames;

/// <summary>What a message shows of a link: the Open Graph tags.</summary>
/// <param name="Title">The title.</param>
/// <param name="Description">The quote.</param>
/// <param name="Address">The page's address; null where the service has no public one.</param>
public sealed record LinkPreview(string Title, string Description, string? Address)
{
    private const int Longest = 300;

    /// <summary>The preview of a quote, shortened around the first of <paramref name="values"/> that it holds.</summary>
    public static LinkPreview Of(string title, string quote, IEnumerable<string> values, string? address) =>
        new(title, Answers.Cards.CardText.Around(quote, values, Longest), address);
}
