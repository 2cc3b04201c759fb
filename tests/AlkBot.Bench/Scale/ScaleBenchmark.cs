using System.Globalization;

namespace AlkBot.Bench.Scale;

/// <summary>
/// Sources of so many passages, built by <c>alkbot index build</c> and how long answers from that index
/// take: <c>scale ABSTRACTS.jsonl QUESTIONS.jsonl SIZE,SIZE,… [FOLDER …]</c>, where the folders hold more texts, such as
/// <c>/usr/share/doc</c>. Each build and each round of questions is a process of its own, so that its memory is its own.
/// </summary>
internal static class ScaleBenchmark
{
    private const string Head =
        "| passages | sources | text | facts | build | passages/s | processor | memory | index "
        + "| /ask p50 | p99 | processor | /trial p50 | p99 | processor |";

    public static async Task RunAsync(string abstracts, string questions, string sizes, IReadOnlyList<string> folders)
    {
        Console.WriteLine($"{Environment.ProcessorCount} processors. The last column is the load of the machine before the build.\n");
        Console.WriteLine(Head + " load |");
        Console.WriteLine(string.Concat(Enumerable.Repeat("| --- ", Head.Count(c => c == '|'))) + "|");
        foreach (var size in sizes.Split(',').Select(s => int.Parse(s, CultureInfo.InvariantCulture)))
        {
            var root = Directory.CreateTempSubdirectory("alkbot-scale-").FullName;
            try
            {
                var sources = Directory.CreateDirectory(Path.Combine(root, "sources")).FullName;
                var bytes = await new ScaleSources(abstracts, folders).WriteAsync(sources, size);
                Console.WriteLine(await RowAsync(sources, Path.Combine(root, "index"), questions, bytes));
            }
            finally
            {
                Directory.Delete(root, recursive: true);
            }
        }
    }

    private static async Task<string> RowAsync(string sources, string index, string questions, long bytes)
    {
        var load = (await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0];
        var build = await ChildProcess.RunAsync("alkbot.dll", ["index", "build", "--sources", sources, "--index", index]);
        var answers = await ChildProcess.RunAsync("AlkBot.Bench.dll", ["scale-answers", index, questions]);
        if (build.ExitCode != 0 || answers.ExitCode != 0)
            return $"| failed: {(build.ExitCode != 0 ? build : answers).Output.ReplaceLineEndings(" ")} |";
        var size = Directory.EnumerateFiles(index, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
        var told = answers.Output.Trim().Split('\t');
        var passages = double.Parse(told[0], CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture,
            $"| {passages:N0} | {told[1]} | {bytes / 1e6:N0} MB | {told[2]} | {build.Elapsed.TotalSeconds:0.0} s "
            + $"| {passages / build.Elapsed.TotalSeconds:N0} | {build.Processor.TotalSeconds:0.0} s | {build.PeakMemory / 1e6:0} MB "
            + $"| {size / 1e6:N0} MB | {string.Join(" | ", told[3..])} | {load} |");
    }
}
