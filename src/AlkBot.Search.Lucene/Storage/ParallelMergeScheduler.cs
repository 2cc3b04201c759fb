using System.Runtime.ExceptionServices;
using Lucene.Net.Index;

namespace AlkBot.Search.Lucene.Storage;

/// <summary>Runs the merges that are due beside each other, and returns, or fails as the first of them does, when all have ended.</summary>
internal sealed class ParallelMergeScheduler : MergeScheduler
{
    public override void Merge(IndexWriter writer, MergeTrigger trigger, bool newMergesFound)
    {
        var merges = new List<MergePolicy.OneMerge>();
        while (writer.GetNextMerge() is { } merge)
            merges.Add(merge);
        try
        {
            Parallel.ForEach(merges, writer.Merge);
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }

    protected override void Dispose(bool disposing)
    {
    }
}
