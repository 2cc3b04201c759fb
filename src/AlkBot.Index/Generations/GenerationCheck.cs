using AlkBot.Index.Passages;
using AlkBot.Index.Storage;

namespace AlkBot.Index.Generations;

/// <summary>Whether a generation is whole: its record, its files byte for byte, and whether it can be opened.</summary>
internal sealed class GenerationCheck(GenerationFolder folder, PassageStorage storage)
{
    /// <summary>What is wrong, in one line; null when nothing is. One of another format is whole as far as can be told.</summary>
    /// <param name="id">The generation.</param>
    /// <param name="hashUpTo">Files of more bytes than this are checked by their length alone.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async ValueTask<string?> RunAsync(string id, long hashUpTo, CancellationToken cancellationToken)
    {
        try
        {
            var record = folder.ReadRecord(id);
            var directory = folder.Of(id);
            foreach (var file in record.Files)
            {
                var wrong = file.Length > hashUpTo
                    ? file.CheckLength(directory)
                    : await file.CheckAsync(directory, cancellationToken).ConfigureAwait(false);
                if (wrong is not null)
                    return wrong;
            }
            if (record.Generation.Engine == GenerationInfo.CurrentEngine)
                new GenerationReader(storage, directory, record.Generation).Dispose();
            return null;
        }
        catch (IndexException e)
        {
            return e.Message;
        }
    }

    /// <summary>Every file of a generation that is not as it was written.</summary>
    /// <exception cref="IndexException">The record is missing or damaged.</exception>
    public async ValueTask<IReadOnlyList<string>> FilesAsync(string id, CancellationToken cancellationToken)
    {
        var wrong = new List<string>();
        foreach (var file in folder.ReadRecord(id).Files)
        {
            if (await file.CheckAsync(folder.Of(id), cancellationToken).ConfigureAwait(false) is { } line)
                wrong.Add(line);
        }
        return wrong;
    }
}
