using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Lucene.Net.Index;

namespace AlkBot.Index.Passages.Storage;

/// <summary>Runs the merges that are due beside each other, and returns, or fails as the first of them does, when all have ended.</summary>
internal sealed class ParallelMergeScheduler : MergeScheduler
{
    public override void Merge(IndexWriter writer, MergeTrigger trigger, bool newMergesFound)
    {
        var merges = new List<MergePolicy.OneMerge>();
        while (writer.GetNextMerge() is { } merge)
            merges.Add(merge);
        var failures = new ConcurrentQueue<Exception>();
        // Each is run, or closing the writer would wait for it for ever.
        Parallel.ForEach(merges, merge =>
        {
            try
            {
                writer.Merge(merge);
            }
            catch (Exception e)
            {
                failures.Enqueue(e);
            }
        });
        if (failures.TryDequeue(out var first))
            ExceptionDispatchInfo.Throw(first);
    }

    protected override void Dispose(bool disposing)
    {
    }
}
