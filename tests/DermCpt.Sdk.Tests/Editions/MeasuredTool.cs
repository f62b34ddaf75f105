using System.Diagnostics;

namespace DermCpt.Tests.Editions;

/// <summary>The tool in a process of its own, with its time and memory.</summary>
internal static class MeasuredTool
{
    /// <summary>Runs it, prints what it took, and holds it to seconds of work, since a busy machine takes longer by the clock, and to megabytes.</summary>
    internal static void Run(int seconds, int megabytes, string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var tool = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "dermcpt.dll"), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (peak, work) = (0L, TimeSpan.Zero);
        while (!tool.WaitForExit(20))
        {
            tool.Refresh();
            if (!tool.HasExited)
            {
                (peak, work) = (Math.Max(peak, tool.PeakWorkingSet64), tool.TotalProcessorTime);
            }
        }

        Console.WriteLine($"{string.Join(' ', arguments.Select(Path.GetFileName))}: {clock.Elapsed.TotalSeconds:0.0} s, of them {work.TotalSeconds:0.0} s of work, {peak >> 20} MB");
        Assert.True(tool.ExitCode == 0, tool.StandardError.ReadToEnd());
        Assert.True(work.TotalSeconds < seconds && peak >> 20 < megabytes, $"{work.TotalSeconds:0.0} s, {peak >> 20} MB");
    }
}
