using System.Text;
using AlkBot.Evidence;
using AlkBot.Sources;
using AlkBot.Sources.Readers;

namespace AlkBot.Facts.Tests.Readers;

/// <summary>Reads small files by the reader that their content calls for.</summary>
internal static class ReadFile
{
    public static SourceDocument Of(string name, string text) => Of(name, Encoding.UTF8.GetBytes(text));

    public static SourceDocument Of(string name, byte[] bytes)
    {
        var file = new SourceFile(name, bytes);
        var document = ReaderChoice.For(file).Read(file, null);
        document.ShouldSliceToItsTexts();
        return document;
    }

    /// <summary>Why it cannot be read: one line.</summary>
    public static string Failure(string name, byte[] bytes)
    {
        var message = Should.Throw<SourceException>(() => Of(name, bytes)).Message;
        message.ShouldNotContain('\n');
        return message;
    }

    /// <summary>The rows, each cell under its header.</summary>
    public static IEnumerable<string> Rows(this SourceDocument document) => document.Passages.Where(p => p.Row is not null)
        .Select(p => string.Join("; ", p.Row!.Cells.Select(c => $"{c.Column}={c.Text}")));
}
