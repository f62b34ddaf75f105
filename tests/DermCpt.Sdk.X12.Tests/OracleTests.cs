using System.Diagnostics;
using System.Text;
using DermCpt.Testing;

namespace DermCpt.X12.Tests;

/// <summary>node-x12 1.7.1, a reader by others, lists the same segments and service lines. It runs where node and npm are; .ci/run installs them.</summary>
public sealed class OracleTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private static readonly bool HasNode = Start("node", ["--version"]) is not null && Start("npm", ["--version"]) is not null;

    [Fact]
    public void Another_reader_lists_the_same_segments_and_service_lines()
    {
        Assert.True(HasNode || Environment.GetEnvironmentVariable("CI") != "true", "node and npm are missing: .ci/run installs them.");
        if (!HasNode)
        {
            return;
        }

        var folder = Path.Combine(Repository.Root, "tests", "Oracle837");
        if (!Directory.Exists(Path.Combine(folder, "node_modules", "node-x12")))
        {
            Assert.NotNull(Start("npm", ["ci", "--silent", "--no-audit", "--no-fund", "--prefix", folder]));
        }

        foreach (var bytes in (byte[][])[File.ReadAllBytes(Repository.At("docs", "examples", "claims.837")), Generated('*', ':', '~', "\n"), Generated('|', '>', '\'', "")])
        {
            var path = Path.GetTempFileName();
            try
            {
                File.WriteAllBytes(path, bytes);
                var listed = Start("node", [Path.Combine(folder, "list.js"), path]);
                Assert.NotNull(listed);
                var theirs = listed.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Plain).ToList();
                Assert.Equal(theirs, Ours(bytes));
                var services = theirs.Where(static segment => segment.StartsWith("SV1|", StringComparison.Ordinal)).ToList();
                var file = ReadFile.Of(bytes);
                Assert.Equal(services.Count, file.Claims.Sum(static claim => claim.Lines.Count) + file.Findings.Count(static finding => finding.Code == "VoidClaim"));
                Assert.True(services.Count > 5);
            }
            finally
            {
                File.Delete(path);
            }
        }
    }

    private static List<string> Ours(byte[] bytes)
    {
        var reader = new SegmentReader(new MemoryStream(bytes));
        var segments = new List<string>();
        while (reader.Read())
        {
            segments.Add(Plain(Encoding.Latin1.GetString(reader.Current.Text).Replace((char)reader.Current.ElementSeparator, '|')));
        }

        return segments;
    }

    /// <summary>Their reader takes the zeros off control numbers and the empty elements off the end.</summary>
    private static string Plain(string segment) => string.Join('|', segment.Split('|').Select(static element => element.Length > 1 && element.All(char.IsAsciiDigit) ? element.TrimStart('0') : element)).TrimEnd('|');

    private static byte[] Generated(char element, char component, char terminator, string lineBreak)
    {
        var generator = new ClaimGenerator(3, Coder.Shared);
        var written = new Written(element, component, terminator, lineBreak).OpenInterchange().OpenGroup().OpenSet(hasPayer: false);
        for (var i = 0; i < 200; i++)
        {
            _ = written.Subscriber().Add(generator.Make(i));
        }

        return written.CloseSet().CloseGroup().CloseInterchange().Bytes();
    }

    /// <summary>What a program prints; null where there is none, or it fails.</summary>
    private static string? Start(string program, string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            var printed = process.StandardOutput.ReadToEnd();
            return process.WaitForExit(Longest) && process.ExitCode == 0 ? printed : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
