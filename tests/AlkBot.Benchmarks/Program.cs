using AlkBot.Benchmarks;
using AlkBot.Benchmarks.Engines;
using AlkBot.Benchmarks.Ranking;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// engines [FOLDER …]: the engines on the review and on folders of other texts; anything else is BenchmarkDotNet's.
if (args is ["engines", .. var folders])
{
    await EngineComparison.RunAsync([await Workload.OfReviewAsync(), .. folders.Select(Workload.OfBeir)]);
    return;
}

// tune-ranking CORPUS QUERIES QRELS [FEATURES]: the weights of the ranking.
if (args is ["tune-ranking", var corpus, var queries, var judgements, .. var rest])
{
    await RankingTuning.RunAsync(corpus, queries, judgements, rest.FirstOrDefault());
    return;
}

// questions FILE [CORPUS PASSAGES]: how long answers take, on the review or beside that many abstracts.
if (args is ["questions", _, ..])
{
    await QuestionLatency.RunAsync(args[1..]);
    return;
}

// In process: the tree keeps its build output in one folder a build, which a generated project would not find.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
    .AddColumn(StatisticColumn.Median)
    .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "alkbot-benchmarks"));
BenchmarkSwitcher.FromAssembly(typeof(AnswerBenchmarks).Assembly).Run(args, config);
