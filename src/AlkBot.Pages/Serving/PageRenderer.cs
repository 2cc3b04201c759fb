using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;

namespace AlkBot.Pages.Serving;

/// <summary>Renders components to HTML, once and for all: nothing in the browser runs.</summary>
internal sealed class PageRenderer(IServiceProvider services, ILoggerFactory loggers)
{
    /// <summary>The bytes of <paramref name="page"/>.</summary>
    public async Task<RenderedPage> RenderAsync(Page page)
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var view = ParameterView.FromDictionary(new Dictionary<string, object?> { ["View"] = page.View });
            return (await renderer.RenderComponentAsync(page.Component, view)).ToHtmlString();
        });
        return new RenderedPage(page.Status, Encoding.UTF8.GetBytes(html));
    }
}

/// <summary>What is sent of a page.</summary>
/// <param name="Status">The status.</param>
/// <param name="Html">The body, in UTF-8.</param>
internal sealed record RenderedPage(int Status, ReadOnlyMemory<byte> Html);
