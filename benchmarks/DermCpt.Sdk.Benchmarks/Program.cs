using System.Diagnostics;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters.Json;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using DermCpt.Benchmarks.Probes;
using Perfolizer.Horology;

namespace DermCpt.Benchmarks;

internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (arguments is ["probe", var what])
        {
            return Probe.Run(what);
        }

        // In process: every benchmark of a class then runs in one process, near in time, so that its ratios survive a busy machine.
        var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(3).WithIterationCount(15).WithIterationTime(TimeInterval.FromMilliseconds(100)).WithId("medians");
        var config = ManualConfig.Create(DefaultConfig.Instance).AddJob(job).AddColumn(StatisticColumn.Median, StatisticColumn.Min, StatisticColumn.Max).AddExporter(JsonExporter.Brief)
            .WithOptions(ConfigOptions.DisableLogFile);
        var started = Stopwatch.GetTimestamp();
        var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments, config).ToList();
        Console.WriteLine($"{summaries.Sum(summary => summary.Reports.Length)} benchmarks in {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s");
        return summaries.TrueForAll(summary => !summary.HasCriticalValidationErrors && summary.Reports.All(report => report.Success)) ? 0 : 1;
    }
}
