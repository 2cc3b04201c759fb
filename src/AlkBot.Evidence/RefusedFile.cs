namespace AlkBot.Evidence;

/// <summary>A file of the source folder that could not be read, so that nothing of it is in the index.</summary>
/// <param name="File">Its name inside the folder.</param>
/// <param name="Reason">What is wrong, where, and what to do, in one line.</param>
public sealed record RefusedFile(string File, string Reason)
{
    /// <summary>Why a reader refused <paramref name="file"/>; its message names the file already, or the one beside it that is wrong.</summary>
    public static RefusedFile Because(string file, SourceException refusal)
    {
        var message = refusal.Message.ReplaceLineEndings(" ");
        var prefix = $"{file}: ";
        return new RefusedFile(file, message.StartsWith(prefix, StringComparison.Ordinal) ? message[prefix.Length..] : message);
    }

    /// <summary>As <c>file: reason</c>.</summary>
    public override string ToString() => $"{File}: {Reason}";
}
