using System.ComponentModel;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace DermCpt.Cli.Commands;

/// <summary><c>dermcpt serve</c>: starts the HTTP server, a program of its own, since a web server would make every other command start later.</summary>
internal static class ServeCommand
{
    private const string Program = "dermcpt-serve";
    private const int Ended = 143;

    internal static Command Create(Streams streams)
    {
        var command = new Command("serve", $"Starts the HTTP server ({Program}, installed by dotnet tool install DermCpt.Serve); what follows is passed to it.") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(parsed => Shared.Guard("-", streams.Error, () => Run(Program, parsed.UnmatchedTokens)));
        return command;
    }

    /// <summary>Runs the program until it ends; who ends this one ends it.</summary>
    /// <exception cref="ArgumentException">It is not there.</exception>
    internal static int Run(string program, IReadOnlyList<string> arguments)
    {
        var beside = Path.Combine(AppContext.BaseDirectory, program);
        try
        {
            using var server = Process.Start(new ProcessStartInfo(File.Exists(beside) ? beside : program, arguments) { UseShellExecute = false })!;
            using var ending = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => End(server, signal));
            using var interrupting = PosixSignalRegistration.Create(PosixSignal.SIGINT, static signal => signal.Cancel = true); // the terminal tells both
            server.WaitForExit();
            return server.ExitCode == Ended ? Shared.Good : server.ExitCode;
        }
        catch (Win32Exception)
        {
            throw new ArgumentException($"serve: {program} is not on this machine's path; expected it to be installed by: dotnet tool install --global DermCpt.Serve");
        }
    }

    private static void End(Process server, PosixSignalContext signal)
    {
        signal.Cancel = true;
        if (OperatingSystem.IsWindows())
        {
            server.Kill();
        }
        else
        {
            using var end = Process.Start("kill", ["-TERM", server.Id.ToString(CultureInfo.InvariantCulture)]);
            end.WaitForExit();
        }
    }
}
