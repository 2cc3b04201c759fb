using AlkBot.Answers.Commands;
using AlkBot.Index;
using AlkBot.Index.Generations;
using AlkBot.Index.Serving;
using AlkBot.Index.Storage;
using AlkBot.Pages.Asking;
using AlkBot.Pages.Configuration;
using AlkBot.Pages.Links;
using AlkBot.Pages.Sources;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AlkBot.Pages.Serving;

/// <summary>Composes pages from the generation that is current when they are asked for.</summary>
internal sealed class PageComposer(
    CurrentIndex index, GenerationStore store, Answerer answerer, PagesOptions options, Admission admission, LinkSignatures signatures,
    ILogger<PageComposer> logger)
{
    private readonly AskViews _asking = new(answerer, logger);

    private bool CanAsk => admission != Admission.Links;

    /// <summary>The page of a source.</summary>
    public async Task<Page> SourceAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (SourceRequest.Read(http.Request) is not { } asked)
            return Page.Of(StatusCodes.Status400BadRequest, "No such place", "An address is /sources/ID?from=START&to=END, in whole numbers.", CanAsk);
        if (WhyNot(http, asked) is { } reason)
            return Page.Forbidden(reason);
        await using var lease = await index.AcquireAsync(cancellationToken);
        if (lease.Library.FindSource(asked.Source) is not { } source)
            return Page.Of(StatusCodes.Status404NotFound, "No such source", $"The index has no source {asked.Source}.", CanAsk);
        if (asked.Cited is { } span && !span.FitsIn(source.TextLength))
            return Page.Of(StatusCodes.Status404NotFound, "No such place", $"The text of {source.Id} has {source.TextLength} characters.", CanAsk);
        var signature = admission == Admission.Links ? asked.Signature : null;
        var view = new SourceViews(lease.Library, signature).Of(source, asked.Cited, asked.At, cancellationToken);
        return new Page(StatusCodes.Status200OK, typeof(SourcePage), view with { CanAsk = CanAsk, Address = PublicAddressOf(http.Request) });
    }

    /// <summary>The page to ask on.</summary>
    public async Task<Page> AskAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (WhyNot(http, source: null) is { } reason)
            return Page.Forbidden(reason);
        var (question, generation) = ($"{http.Request.Query["q"]}".Trim(), $"{http.Request.Query["generation"]}");
        await using var lease = await index.AcquireAsync(cancellationToken);
        if (generation.Length == 0 || generation == lease.Library.Generation.Id)
            return Answered(await _asking.OfAsync(question, lease.Library, remark: null, cancellationToken));
        using var earlier = Earlier(generation);
        if (earlier is not null)
            return Answered(await _asking.OfAsync(question, earlier, "The index has been built anew since: this is the answer of then.", cancellationToken));
        const string Gone = "The generation of the index that this link is about is not kept any more: this is the answer of now.";
        return Answered(await _asking.OfAsync(question, lease.Library, Gone, cancellationToken));
    }

    private static Page Answered(AskView view) => new(StatusCodes.Status200OK, typeof(AskPage), view);

    private Library? Earlier(string generation)
    {
        try
        {
            return store.OpenKept(generation);
        }
        catch (IndexException)
        {
            return null;
        }
    }

    private string? WhyNot(HttpContext http, SourceRequest? source) => admission switch
    {
        Admission.Everybody => null,
        Admission.ThisMachine => Visitor.IsOfThisMachine(http) ? null : "These pages are for browsers of the machine that serves them.",
        _ when source?.Signature is { } signature && signatures.Admits(source.Source, signature) => null,
        _ when source is null => "These pages open by the links in answers.",
        _ => "This link is not valid, or not any more. Ask again for a new one.",
    };

    private string? PublicAddressOf(HttpRequest request) =>
        options.PublicUrl.Length == 0 ? null : $"{options.PublicUrl.TrimEnd('/')}{request.Path}{request.QueryString}";
}
