using Lucene.Net.Index;

namespace AlkBot.Index.Passages.Storage;

/// <summary>
/// Merges nothing before it is told to, and then neighbours alone, into as many segments of about one size: documents keep their order,
/// and each segment can be merged on a thread of its own.
/// </summary>
internal sealed class NeighbourMergePolicy : MergePolicy
{
    public override MergeSpecification? FindMerges(MergeTrigger mergeTrigger, SegmentInfos segmentInfos) => null;

    public override MergeSpecification? FindForcedDeletesMerges(SegmentInfos segmentInfos) => null;

    public override MergeSpecification? FindForcedMerges(
        SegmentInfos segmentInfos, int maxSegmentCount, IDictionary<SegmentCommitInfo, bool> segmentsToMerge)
    {
        var segments = segmentInfos.Segments;
        // It is asked again as each merge ends.
        if (segments.Count <= maxSegmentCount || segments.Any(m_writer.Get().MergingSegments.Contains))
            return null;
        var merges = new MergeSpecification();
        foreach (var part in Parts(segments, maxSegmentCount).Where(part => part.Count > 1))
            merges.Add(new OneMerge(part));
        return merges;
    }

    public override bool UseCompoundFile(SegmentInfos segments, SegmentCommitInfo newSegment) => false;

    protected override void Dispose(bool disposing)
    {
    }

    // A segment belongs to the part that its middle lies in; the last ones go one by one where else a part would have none.
    private static IEnumerable<List<SegmentCommitInfo>> Parts(IList<SegmentCommitInfo> segments, int count)
    {
        var (whole, before, first) = (segments.Sum(SizeOf), 0L, 0);
        for (var part = 1; part <= count; part++)
        {
            var (next, most) = (first, segments.Count - (count - part));
            while (next == first || (next < most && (before + SizeOf(segments[next]) / 2) * count < whole * part))
            {
                before += SizeOf(segments[next]);
                next++;
            }
            var end = part == count ? segments.Count : next;
            yield return [.. segments.Skip(first).Take(end - first)];
            first = end;
        }
    }

    private static long SizeOf(SegmentCommitInfo segment) => segment.GetSizeInBytes();
}
