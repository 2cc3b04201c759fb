using System.Globalization;
using AlkBot.Evidence;
using AlkBot.Pages.Links;
using Microsoft.AspNetCore.Http;

namespace AlkBot.Pages.Serving;

/// <summary>What the address of a source's page says.</summary>
/// <param name="Source">The source.</param>
/// <param name="Cited">What is to be marked; null for nothing.</param>
/// <param name="At">Where the part begins that is to be shown.</param>
/// <param name="Signature">What makes the link valid; null where it has none.</param>
internal sealed record SourceRequest(SourceId Source, Span? Cited, int At, LinkSignature? Signature)
{
    /// <summary>Reads it; null where it is none.</summary>
    public static SourceRequest? Read(HttpRequest request)
    {
        if (!SourceId.TryParse(request.RouteValues["id"] as string, out var source)
            || !TryNumber(request, "from", out var from) || !TryNumber(request, "to", out var to) || !TryNumber(request, "at", out var at)
            || !TryNumber(request, "until", out var until)
            || from is null != to is null || from >= to)
        {
            return null;
        }
        var signature = until is { } day && request.Query["sig"] is [{ } text] ? new LinkSignature(day, text) : (LinkSignature?)null;
        return new SourceRequest(source, from is { } start ? new Span(start, to!.Value) : null, at ?? 0, signature);
    }

    private static bool TryNumber(HttpRequest request, string key, out int? number)
    {
        number = null;
        if (request.Query[key] is not [{ } text])
            return request.Query[key].Count == 0;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var read))
            return false;
        number = read;
        return true;
    }
}
