using System.Security.Cryptography;
using System.Text;
using AlkBot.Evidence;
using AlkBot.Index.Records;

namespace AlkBot.Index.Verification;

/// <summary>The texts on which a source's spans have to hold: the stored one and, where it can be had, the file's.</summary>
internal sealed class SourceTexts
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly List<string> _texts;

    private SourceTexts(List<string> texts) => _texts = texts;

    /// <summary>Loads the texts, and checks the stored one against the recorded length and hash.</summary>
    public static async ValueTask<SourceTexts> LoadAsync(
        GenerationReader reader, SourceRecord record, string? folder, VerificationTally tally, CancellationToken cancellationToken)
    {
        var (source, stored) = (record.Info, reader.ReadText(record));
        tally.Expect(stored.Length == source.TextLength, () =>
            $"{source.Id}: its text has {stored.Length} code units and {source.TextLength} are recorded");
        tally.Expect(!source.TextIsFile || Hash(Encoding.UTF8.GetBytes(stored)) == source.Sha256, () =>
            $"{source.Id}: its text has another SHA-256 than the file it was read from");
        var texts = new List<string> { stored };
        if (folder is not null && await ReadFileAsync(source, folder, tally, cancellationToken).ConfigureAwait(false) is { } file)
            texts.Add(file);
        return new SourceTexts(texts);
    }

    /// <summary>Whether <paramref name="text"/> stands at <paramref name="span"/> of every text.</summary>
    public bool Hold(Span span, string text) => _texts.TrueForAll(
        t => span.FitsIn(t.Length) && t.AsSpan(span.Start, span.Length).SequenceEqual(text));

    /// <summary>Whether the words of <paramref name="text"/> stand at <paramref name="spans"/>, one after the other.</summary>
    public bool Hold(IReadOnlyList<Span> spans, string text) => _texts.TrueForAll(
        t => spans.All(s => s.FitsIn(t.Length)) && Words(string.Join(' ', spans.Select(s => s.Slice(t)))) == Words(text));

    /// <summary>Whether <paramref name="span"/> lies inside every text.</summary>
    public bool Holds(Span span) => _texts.TrueForAll(t => span.FitsIn(t.Length));

    private static async ValueTask<string?> ReadFileAsync(
        SourceInfo source, string folder, VerificationTally tally, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, source.FileName);
        byte[] bytes;
        try
        {
            bytes = await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            tally.Note($"{source.Id}: '{path}' is missing or cannot be read; its spans were checked against the stored text only");
            return null;
        }
        if (Hash(bytes) != source.Sha256)
        {
            tally.Note($"{source.Id}: '{path}' has changed since the build; run: alkbot index build");
            return null;
        }
        tally.Checked = tally.Checked with { Files = tally.Checked.Files + 1 };
        return source.TextIsFile ? StrictUtf8.GetString(bytes) : null;
    }

    private static string Words(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
