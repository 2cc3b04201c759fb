using System.Globalization;
using AlkBot.Answers;
using AlkBot.Evidence;
using AlkBot.Pages.Configuration;

namespace AlkBot.Pages.Links;

/// <summary>Links from messages to the pages, where the service has a public address.</summary>
internal sealed class PublicLinks(PagesOptions options, Admission admission, LinkSignatures signatures) : ICitationLinks
{
    private readonly string _root = options.PublicUrl.TrimEnd('/');

    /// <inheritdoc/>
    public string Period => IsSigned ? signatures.LastDay.ToString(CultureInfo.InvariantCulture) : "";

    /// <inheritdoc/>
    // Without the words of the quote: a message has room for few long addresses, and the place is marked anyway.
    public string To(NumberedCitation citation)
    {
        var source = SourceId.Parse(citation.Source);
        return _root + SourceAddress.Of(source, new Span(citation.Start, citation.End), IsSigned ? signatures.Sign(source) : null);
    }

    private bool IsSigned => admission == Admission.Links;
}
