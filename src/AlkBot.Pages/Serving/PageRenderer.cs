using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging;

namespace AlkBot.Pages.Serving;

/// <summary>Renders components to HTML, once and for all: nothing in the browser runs.</summary>
internal sealed class PageRenderer(IServiceProvider services, ILoggerFactory loggers)
{
    /// <summary>The HTML of <paramref name="page"/>.</summary>
    public async Task<string> RenderAsync(Page page)
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var view = ParameterView.FromDictionary(new Dictionary<string, object?> { ["View"] = page.View });
            return (await renderer.RenderComponentAsync(page.Component, view)).ToHtmlString();
        });
    }
}
