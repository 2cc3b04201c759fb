using System.Text.Json;
using Microsoft.Extensions.Configuration.Json;

namespace AlkBot.Configuration;

/// <summary>A JSON file of settings; comments and trailing commas are allowed.</summary>
internal static class ConfigurationFile
{
    /// <summary>The file looked for in the working directory.</summary>
    public const string DefaultName = "appsettings.json";

    /// <summary>Reads a file that has to exist.</summary>
    /// <exception cref="SettingsException">It is missing, unreadable or not JSON.</exception>
    public static ConfigurationLayer Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var provider = new JsonStreamConfigurationProvider(new JsonStreamConfigurationSource { Stream = stream });
            provider.Load();
            return new ConfigurationLayer(path, provider);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SettingsException([$"{path}: there is no such configuration file."]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SettingsException([$"{path}: the configuration file cannot be read: {e.Message}"]);
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            throw new SettingsException([Describe(path, e)]);
        }
    }

    private static string Describe(string path, Exception error)
    {
        for (var cause = error; cause is not null; cause = cause.InnerException)
        {
            // JSON counts lines from 0, people and editors from 1.
            if (cause is JsonException { LineNumber: { } line } json)
                return $"{path}, line {line + 1}, column {json.BytePositionInLine + 1}: this is not JSON: {Reason(json)}";
        }
        return $"{path}: {error.Message}";
    }

    private static string Reason(JsonException json)
    {
        var end = json.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? json.Message : json.Message[..end];
    }
}
