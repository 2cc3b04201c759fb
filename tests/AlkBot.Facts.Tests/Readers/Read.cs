using System.Text;
using AlkBot.Evidence;
using AlkBot.Sources;
using AlkBot.Sources.Manifests;
using AlkBot.Sources.PlainText;

namespace AlkBot.Facts.Tests.Readers;

/// <summary>Reads small texts as files of a source folder are read.</summary>
internal static class Read
{
    public static SourceDocument Text(string text, string? manifest = null) => new PlainTextReader().Read(
        new SourceFile("small.txt", Encoding.UTF8.GetBytes(text)),
        manifest is null ? null : ManifestReader.Read("small.manifest.json", Encoding.UTF8.GetBytes(manifest)));

    /// <summary>Why it cannot be read: one line.</summary>
    public static string Failure(string text, string manifest)
    {
        var message = Should.Throw<SourceException>(() => Text(text, manifest)).Message;
        message.ShouldNotContain('\n');
        return message;
    }
}
