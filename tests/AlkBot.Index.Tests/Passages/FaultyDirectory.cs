using AlkBot.Index.Passages;
using Lucene.Net.Store;
using Directory = Lucene.Net.Store.Directory;

namespace AlkBot.Index.Tests.Passages;

/// <summary>A folder on a disk that fills up, loses what it was told to keep, or takes its time.</summary>
internal sealed class FaultyDirectory(Directory inner) : FilterDirectory(inner)
{
    // ENOSPC, as .NET reports it on Unix.
    private const int NoSpace = 28;

    /// <summary>How many bytes still fit; null for any number.</summary>
    public long? Space { get; init; }

    /// <summary>Called when files have been made durable, as a commit does it twice: its segments, then the file that lists them.</summary>
    public Action<ICollection<string>> AfterSync { get; init; } = _ => { };

    /// <summary>Whether it is full as soon as segments are merged.</summary>
    public bool IsFullForMerges { get; init; }

    private long Written { get; set; }

    public static PassageStorage Storage(Func<Directory, FaultyDirectory> wrap, double megabytesInMemory = 64) =>
        new(path => wrap(FSDirectory.Open(path, NoLockFactory.GetNoLockFactory())), megabytesInMemory);

    public override IndexOutput CreateOutput(string name, IOContext context) =>
        IsFullForMerges && context.Context == IOContext.UsageContext.MERGE
            ? throw new IOException("No space left on device", NoSpace)
            : new Output(this, m_input.CreateOutput(name, context));

    public override void Sync(ICollection<string> names)
    {
        m_input.Sync(names);
        AfterSync(names);
    }

    private void Take(int bytes)
    {
        if ((Written += bytes) > Space)
            throw new IOException("No space left on device", NoSpace);
    }

    private sealed class Output(FaultyDirectory disk, IndexOutput inner) : IndexOutput
    {
        public override long Position => inner.Position;

        public override long Checksum => inner.Checksum;

        public override long Length
        {
            get => inner.Length;
            set => inner.Length = value;
        }

        public override void WriteByte(byte b)
        {
            disk.Take(1);
            inner.WriteByte(b);
        }

        public override void WriteBytes(byte[] b, int offset, int length)
        {
            disk.Take(length);
            inner.WriteBytes(b, offset, length);
        }

        public override void Flush() => inner.Flush();

        [Obsolete("The interface has it.")]
        public override void Seek(long pos) => inner.Seek(pos);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                inner.Dispose();
        }
    }
}
