using System.ComponentModel.DataAnnotations;

namespace AlkBot.Pages.Configuration;

/// <summary>
/// An http or https address without user, path, query and fragment, as browsers write it; an empty text is none.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PublicAddressAttribute : ValidationAttribute
{
    // A link with the rest of its address has to fit into a message many times.
    private const int Longest = 100;

    /// <inheritdoc/>
    public override bool IsValid(object? value) => value is "" || (value is string { Length: <= Longest } text
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
        && address.UserInfo.Length + address.Query.Length + address.Fragment.Length == 0
        && address.AbsolutePath == "/" && address.AbsoluteUri.TrimEnd('/') == text.TrimEnd('/'));
}
