using AlkBot.Evidence;

namespace AlkBot.Index.Generations;

/// <summary>A change of the sources whose process was killed while it activated a preview.</summary>
internal static class BrokenOffChange
{
    /// <summary>
    /// Takes back what was done to the sources, unless the generation that goes with it is there; while another process changes the index,
    /// nothing is done.
    /// </summary>
    /// <exception cref="SourceException">The source folder cannot be written.</exception>
    public static void Settle(GenerationFolder folder, GenerationPointer pointer, ISourceCorpus corpus)
    {
        if (corpus is not ISourceFolder { HasBrokenOff: true } sources || BuildLock.TryTake(folder) is not { } held)
            return;
        using (held)
            sources.Settle(mark => pointer.ReadOrRecover().Contains(mark));
    }
}
