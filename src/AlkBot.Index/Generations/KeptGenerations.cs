using AlkBot.Index.Passages;
using AlkBot.Index.State;
using AlkBot.Index.Storage;
using AlkBot.Meaning;

namespace AlkBot.Index.Generations;

/// <summary>Opens generations of a folder, whose files must all be there and long enough.</summary>
internal sealed class KeptGenerations(GenerationFolder folder, PassageStorage storage, IEmbedder? embedder, IKeptState state)
    : IPastGenerations
{
    /// <summary>Opens one to answer from.</summary>
    /// <exception cref="IndexException">It is missing, damaged or of a format that this version does not read, as for all that follows.</exception>
    public Library Open(string id) => Library.Open(storage, folder.Of(id), ReadWhole(id), embedder, state, this);

    /// <inheritdoc/>
    PastGeneration? IPastGenerations.Open(string id) => Has(id) ? new PastGeneration(OpenToWalk(id)) : null;

    /// <inheritdoc/>
    public IReadOnlyList<GenerationInfo> List()
    {
        var list = new List<GenerationInfo>();
        foreach (var id in FolderFailure.Guard(folder.Generations, "read", folder.Ids))
        {
            try
            {
                list.Add(folder.ReadInfo(id));
            }
            catch (IndexException)
            {
                // A damaged one is no generation any more; reading the current one says so where it matters.
            }
        }
        return list;
    }

    /// <summary>Whether there is one of this id.</summary>
    public bool Has(string id) => GenerationId.IsValid(id) && Directory.Exists(folder.Of(id));

    /// <summary>Opens one to walk through it.</summary>
    public GenerationReader OpenToWalk(string id) => new(storage, folder.Of(id), ReadWhole(id));

    /// <summary>Whether it can be opened.</summary>
    public bool Opens(string id)
    {
        try
        {
            OpenToWalk(id).Dispose();
            return true;
        }
        catch (IndexException)
        {
            return false;
        }
    }

    private GenerationInfo ReadWhole(string id)
    {
        var (info, files, _) = folder.ReadRecord(id);
        if (files.Select(f => f.CheckLength(folder.Of(id))).FirstOrDefault(wrong => wrong is not null) is { } damage)
            throw new IndexException($"{damage}; run: alkbot index build");
        return info.Engine == GenerationInfo.CurrentEngine
            ? info
            : throw new IndexException(
                $"Generation {id} was written with {info.Engine}, which this version does not read; run: alkbot index build");
    }
}
