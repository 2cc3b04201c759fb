using System.ComponentModel.DataAnnotations;

namespace AlkBot.Pages.Configuration;

/// <summary>The web pages; the section <c>Pages</c>.</summary>
public sealed record PagesOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Pages";

    /// <summary>Where people reach the service; messages link to the pages there. Empty, the default: no message links anywhere.</summary>
    [PublicAddress(ErrorMessage = "an http or https address of up to 100 characters without user, path and query, such as https://alkbot.example")]
    public string PublicUrl { get; init; } = "";

    /// <summary>Who may open the pages.</summary>
    public PageAccess Access { get; init; } = PageAccess.Auto;

    /// <summary>How long a link is valid where the pages open by links alone, 1 to 3650 days; a day more, as days are counted whole.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00", ErrorMessage = "a duration from {1} to {2}")]
    public TimeSpan LinkLifetime { get; init; } = TimeSpan.FromDays(30);
}
