using AlkBot.Pages.Frames;
using Microsoft.AspNetCore.Http;

namespace AlkBot.Pages.Serving;

/// <summary>What is answered to a request.</summary>
/// <param name="Status">The status.</param>
/// <param name="Component">The component that shows it.</param>
/// <param name="View">What it shows.</param>
internal sealed record Page(int Status, Type Component, object View)
{
    /// <summary>A page of one line.</summary>
    public static Page Of(int status, string title, string line, bool canAsk = false) =>
        new(status, typeof(NoticePage), new PageNotice(title, line, canAsk));

    /// <summary>Whoever has no right to it learns no more.</summary>
    public static Page Forbidden(string line) => Of(StatusCodes.Status403Forbidden, "Not open", line);
}
