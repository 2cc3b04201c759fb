using AlkBot.Benchmarks;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

// In process: the tree keeps its build output in one folder a build, which a generated project would not find.
var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
    .AddColumn(StatisticColumn.Median)
    .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "alkbot-benchmarks"));
BenchmarkSwitcher.FromAssembly(typeof(AnswerBenchmarks).Assembly).Run(args, config);
