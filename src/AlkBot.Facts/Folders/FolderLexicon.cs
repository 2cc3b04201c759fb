using AlkBot.Facts.Lexicons;

namespace AlkBot.Facts.Folders;

/// <summary>The lexicon of a folder.</summary>
/// <param name="Names">What it names.</param>
/// <param name="Bytes">Its file; empty when there is none.</param>
internal sealed record FolderLexicon(Lexicon Names, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Reads the lexicon.</summary>
    public static async ValueTask<FolderLexicon> ReadAsync(FolderFiles files, string? name, CancellationToken cancellationToken)
    {
        if (name is null)
            return new FolderLexicon(Lexicon.Empty, default);
        var bytes = await files.ReadCompanionAsync(name, cancellationToken).ConfigureAwait(false);
        return new FolderLexicon(LexiconReader.Read(name, bytes), bytes);
    }
}
