using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace AlkBot.Index.Passages.Storage;

/// <summary>A directory whose files are read from end to end: in the larger pieces in which Lucene reads what it merges.</summary>
internal sealed class WalkedDirectory(Directory directory) : FilterDirectory(directory)
{
    private static readonly IOContext Walk =
        new(new MergeInfo(totalDocCount: 0, estimatedMergeBytes: 0, isExternal: false, mergeMaxNumSegments: -1));

    public override IndexInput OpenInput(string name, IOContext context) => base.OpenInput(name, Walk);

    public override IndexInputSlicer CreateSlicer(string name, IOContext context) => m_input.CreateSlicer(name, Walk);
}
