using AlkBot.Sources;
using AlkBot.Sources.Manifests;
using AlkBot.Sources.PlainText;
using AlkBot.Testing;

namespace AlkBot.Facts.Tests.Readers;

/// <summary>The review of the source folder, read once.</summary>
internal static class Review
{
    private const string Name = "alk-resistance-review";

    public static SourceFile File { get; } = new($"{Name}.txt", Bytes($"{Name}.txt"));

    public static Manifest Manifest { get; } = ManifestReader.Read($"{Name}.manifest.json", Bytes($"{Name}.manifest.json"));

    public static SourceDocument Document { get; } = new PlainTextReader().Read(File, Manifest);

    public static string Text => Document.Source.Text;

    private static byte[] Bytes(string name) => System.IO.File.ReadAllBytes(Path.Combine(Repository.Root, "index-source", name));
}
