using System.Diagnostics;
using System.Text.Json;

namespace DermCpt.Testing;

/// <summary>
/// Another engine behind a command line: it is started with <c>code - --lines</c> or <c>scrub - --lines</c> added, reads one encounter or
/// claim a line from standard input, and writes one result a line, in order. Thread-safe: each question starts a process of its own.
/// </summary>
/// <param name="command">The command line as a shell takes it.</param>
public sealed class CommandEngine(string command)
{
    /// <summary>A shell ends with these where it finds no command, or one that it may not run.</summary>
    private const int NotExecutable = 126;
    private const int NotFound = 127;

    private readonly string command = command ?? throw new ArgumentNullException(nameof(command));

    /// <summary>The answers, in order; null where a line is missing or not JSON.</summary>
    /// <param name="verb"><c>code</c> or <c>scrub</c>.</param>
    /// <param name="inputs">One JSON value each, without line breaks.</param>
    /// <exception cref="IOException">The command does not start.</exception>
    public IReadOnlyList<JsonElement?> Answer(string verb, IReadOnlyList<string> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var answers = new JsonElement?[inputs.Count];
        if (inputs.Count == 0)
        {
            return answers;
        }

        using var process = Start(verb);
        var writing = Task.Run(() => Write(process, inputs));
        for (var place = 0; process.StandardOutput.ReadLine() is { } line;)
        {
            if (line.Length > 0 && place < answers.Length)
            {
                answers[place++] = Parse(line);
            }
        }

        writing.GetAwaiter().GetResult();
        process.WaitForExit();
        return process.ExitCode is NotExecutable or NotFound && Array.TrueForAll(answers, static answer => answer is null)
            ? throw new IOException($"The engine '{command}' does not start: the shell cannot run it (exit code {process.ExitCode}).")
            : answers;
    }

    private static void Write(Process process, IReadOnlyList<string> inputs)
    {
        try
        {
            foreach (var input in inputs)
            {
                process.StandardInput.WriteLine(input);
            }

            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The engine stopped reading: the answers that are missing say so.
        }
    }

    private static JsonElement? Parse(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Process Start(string verb)
    {
        var line = $"{command} {verb} - --lines";
        var start = OperatingSystem.IsWindows() ? new ProcessStartInfo("cmd.exe", ["/c", line]) : new ProcessStartInfo("/bin/sh", ["-c", line]);
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.UseShellExecute = false;
        try
        {
            return Process.Start(start) ?? throw new IOException($"The engine '{command}' does not start.");
        }
        catch (System.ComponentModel.Win32Exception error)
        {
            throw new IOException($"The engine '{command}' does not start: {error.Message}", error);
        }
    }
}
