using Microsoft.AspNetCore.Http;

namespace AlkBot.Configuration;

/// <summary>Where the service listens: the variable that every ASP.NET Core program takes, semicolons between addresses.</summary>
internal static class ListenAddresses
{
    /// <summary>The variable.</summary>
    public const string Variable = "ASPNETCORE_URLS";

    /// <summary>Where it listens when the variable says nothing: this machine only.</summary>
    public const string Default = "http://localhost:8080";

    /// <summary>Reads and checks the variable.</summary>
    /// <exception cref="SettingsException">An address is none.</exception>
    public static string[] Read()
    {
        var text = Environment.GetEnvironmentVariable(Variable);
        var addresses = (string.IsNullOrWhiteSpace(text) ? Default : text)
            .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (addresses.Length > 0 && addresses.All(IsHttp))
            return addresses;
        throw new SettingsException(
        [
            $"{Variable} is '{text}'; it takes http addresses such as {Default} or http://+:8080. A proxy or tunnel in front adds https.",
        ]);
    }

    private static bool IsHttp(string address)
    {
        try
        {
            return BindingAddress.Parse(address) is { Scheme: "http", PathBase: "", Port: >= 0 and <= 65535 };
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
