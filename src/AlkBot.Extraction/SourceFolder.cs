using System.Runtime.CompilerServices;
using AlkBot.Evidence;
using AlkBot.Extraction.Folders;
using AlkBot.Extraction.Readers;
using AlkBot.Extraction.Readers.PlainText;

namespace AlkBot.Extraction;

/// <summary>
/// A folder of sources: texts (<c>x.txt</c>), each with its manifest (<c>x.manifest.json</c>) and its curated facts
/// (<c>x.facts.json</c>) where somebody wrote them, and one <c>lexicon.json</c> for all.
/// </summary>
/// <param name="directory">The folder; folders inside it and other files are left alone.</param>
public sealed class SourceFolder(string directory) : ISourceCorpus
{
    private readonly FolderFiles _files = new(directory);
    private readonly PlainTextReader _reader = new();
    private readonly EvidenceExtractor _extractor = new();

    /// <inheritdoc />
    public async ValueTask<string> FingerprintAsync(CancellationToken cancellationToken)
    {
        using var hash = new EvidenceHash();
        foreach (var name in List(cancellationToken).Files)
            hash.Append(name, await _files.ReadAsync(name, cancellationToken).ConfigureAwait(false));
        return hash.Value;
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<ICorpusSource> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var listing = List(cancellationToken);
        var lexiconBytes = listing.Lexicon is { } name ? await _files.ReadAsync(name, cancellationToken).ConfigureAwait(false) : [];
        var lexicon = listing.Lexicon is { } file ? LexiconReader.Read(file, lexiconBytes) : Lexicon.Empty;
        foreach (var entry in listing.Sources)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var files = new List<SourceFile>();
            foreach (var part in entry.Files)
                files.Add(new SourceFile(part, await _files.ReadAsync(part, cancellationToken).ConfigureAwait(false)));
            yield return new FolderSource(entry, files, lexicon, lexiconBytes, _reader, _extractor);
        }
    }

    private FolderListing List(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return FolderListing.Of(directory, _files.Names());
    }
}
