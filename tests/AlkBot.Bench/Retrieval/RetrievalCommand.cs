using System.CommandLine;
using System.Diagnostics;
using AlkBot.Index.Reporting;
using AlkBot.Terminal;

namespace AlkBot.Bench.Retrieval;

/// <summary><c>retrieval</c>: the ranking of passages on a test collection in the layout of BEIR.</summary>
internal sealed class RetrievalCommand : TerminalCommand
{
    private const string All = "all";
    private const string Tuning = "tuning";
    private const string HeldOut = "held-out";

    private readonly Option<string> _corpus = File("--corpus", "The documents, such as corpus.jsonl.");
    private readonly Option<string> _queries = File("--queries", "The queries, such as queries.jsonl.");
    private readonly Option<string> _judgements = File("--qrels", "The judgements, such as qrels/test.tsv.");

    private readonly Option<string> _part = new("--part")
    {
        Description = "The queries asked: all, those that weights may be tuned on, or those held out from it (a third, by id).",
        DefaultValueFactory = _ => All,
        HelpName = $"{All}|{Tuning}|{HeldOut}",
    };

    private readonly Option<bool> _bare = new("--bare") { Description = "Rank as the engine does by itself." };

    private readonly Option<int> _copies = BenchOptions.Number(
        "--copies", 1, "Index the documents so many times, to measure speed at size; then no scores are printed.", most: 1000);

    public RetrievalCommand() : base("retrieval", "Score the ranking of passages on a test collection in the layout of BEIR.")
    {
        _part.AcceptOnlyFromAmong(All, Tuning, HeldOut);
        foreach (var option in new Option[] { _corpus, _queries, _judgements, _part, _bare, _copies })
            Options.Add(option);
    }

    public override async Task<int> RunAsync(ParseResult arguments, Session session, CancellationToken cancellationToken)
    {
        var judgements = await RetrievalTopics.ReadJudgementsAsync(arguments.GetRequiredValue(_judgements), cancellationToken);
        var judged = await RetrievalTopics.ReadAsync(arguments.GetRequiredValue(_queries), judgements, cancellationToken);
        var part = arguments.GetRequiredValue(_part);
        var topics = judged.Where(topic => part == All || RetrievalTopics.IsHeldOut(topic.Id) == (part == HeldOut)).ToList();
        if (topics.Count == 0)
        {
            session.Note("no query has a relevant document among the judgements");
            return ExitStatus.InvalidInput;
        }
        var copies = arguments.GetValue(_copies);
        var corpus = new BeirCorpus(arguments.GetRequiredValue(_corpus), copies);
        using var progress = new BuildProgressLine(session);
        using var index = await RetrievalIndex.BuildAsync(corpus, session.Time, progress, cancellationToken);
        progress.Clear();
        var scores = await RetrievalEvaluation.RunAsync(
            arguments.GetValue(_bare)
                ? (request, token) => ValueTask.FromResult(index.Library.Passages.Search(request, token))
                : index.Library.SearchAsync,
            corpus, topics, session.Time, cancellationToken);
        NoteGaps(session, judgements, judged.Count, corpus);
        var output = session.Streams.Out;
        await output.WriteLineAsync(
            $"{index.Report.Generation.Engine}{(arguments.GetValue(_bare) ? ", bare" : "")}: {index.Report.Generation.Passages} documents, "
            + $"{Counted.Of(topics.Count, "query", "queries")} ({part})");
        if (copies == 1)
        {
            await output.WriteLineAsync($"nDCG@10     {scores.Ndcg:0.0000}");
            await output.WriteLineAsync($"recall@100  {scores.Recall:0.0000}");
        }
        await output.WriteLineAsync(
            $"latency     p50 {RetrievalMetrics.Percentile(scores.Latencies, 0.5):0.0} ms, "
            + $"p99 {RetrievalMetrics.Percentile(scores.Latencies, 0.99):0.0} ms, most {scores.Latencies.Max():0.0} ms");
        using var process = Process.GetCurrentProcess();
        await output.WriteLineAsync(
            $"index       {index.Report.Duration.TotalSeconds:0.0} s, {index.Size / 1e6:0.0} MB; "
            + $"memory at most {process.PeakWorkingSet64 / 1e6:0} MB");
        return ExitStatus.Done;
    }

    private static void NoteGaps(
        Session session, Dictionary<string, Dictionary<string, int>> judgements, int judged, BeirCorpus corpus)
    {
        if (judgements.Count > judged)
            session.Note($"left out, having no text or no relevant document: {judgements.Count - judged} of {judgements.Count} queries");
        var documents = corpus.Ids.ToHashSet(StringComparer.Ordinal);
        var unknown = judgements.Values.SelectMany(j => j.Keys).Count(id => !documents.Contains(id));
        if (unknown > 0)
            session.Note($"counted as not found: {unknown} judgements of documents that the corpus does not have");
    }

    private static Option<string> File(string name, string description) =>
        new(name) { Description = description, Required = true, HelpName = "FILE" };
}
