using AlkBot.Index.Storage;
using Lucene.Net.Index;

namespace AlkBot.Index.Passages.Storage;

/// <summary>What Lucene throws in words: what is wrong and what helps.</summary>
internal static class LuceneFailure
{
    private const string Build = "run: alkbot index build";

    public static T WhileWriting<T>(string directory, Func<T> work)
    {
        try
        {
            return work();
        }
        // After a failure Lucene refuses to go on with an exception of its own.
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            throw FolderFailure.Explain(e, directory, "write");
        }
    }

    public static void WhileWriting(string directory, Action work) => WhileWriting(directory, () =>
    {
        work();
        return true;
    });

    /// <summary>Lucene trusts its files while it reads, so damaged ones can end in any exception.</summary>
    public static T WhileReading<T>(string directory, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception e) when (e is not (OperationCanceledException or IndexException or OutOfMemoryException))
        {
            throw Unreadable(e, directory);
        }
    }

    public static IndexException Damaged(string directory, string finding) =>
        new($"The index in '{directory}' is damaged: {finding}; {Build}");

    private static IndexException Unreadable(Exception exception, string directory) => exception switch
    {
        IndexNotFoundException or System.IO.DirectoryNotFoundException =>
            new IndexException($"There is no Lucene index in '{directory}'; {Build}", exception),
        UnauthorizedAccessException => FolderFailure.Explain(exception, directory, "read"),
        _ => new IndexException($"The index in '{directory}' is damaged; {Build}", exception),
    };
}
