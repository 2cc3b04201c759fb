using System.Globalization;

namespace AlkBot.Index.Generations;

/// <summary>
/// How far the running build is, in a file of the index folder for other processes to tell of. It is a courtesy: a build goes on where it
/// cannot be written.
/// </summary>
internal sealed class BuildProgressFile(GenerationFolder folder, TimeProvider time, IProgress<BuildProgress>? listener)
    : IProgress<BuildProgress>, IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private BuildProgress? _written;
    private DateTimeOffset _at;

    /// <summary>What the file says, and since when; null where no build runs.</summary>
    public static RunningBuild? Read(GenerationFolder folder)
    {
        try
        {
            var fields = File.ReadAllText(folder.Progress).Split('\t');
            return fields is [var at, var stage, var done, var total]
                && DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, out var since)
                && int.TryParse(done, CultureInfo.InvariantCulture, out var count)
                ? new RunningBuild(
                    new BuildProgress(stage, count, int.TryParse(total, CultureInfo.InvariantCulture, out var all) ? all : null), since)
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Report(BuildProgress value)
    {
        listener?.Report(value);
        var now = time.GetUtcNow();
        if (value.Stage == _written?.Stage && now - _at < Interval)
            return;
        (_written, _at) = (value, now);
        Try(() => File.WriteAllText(
            folder.Progress, string.Create(CultureInfo.InvariantCulture, $"{now:O}\t{value.Stage}\t{value.Done}\t{value.Total}")));
    }

    public void Dispose() => Try(() => File.Delete(folder.Progress));

    private static void Try(Action change)
    {
        try
        {
            change();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }
}
