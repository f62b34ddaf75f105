using System.Diagnostics;
using System.Runtime.Versioning;
using Npgsql;

namespace DermCpt.Tests.Hosting.Workers;

/// <summary>A test that needs a PostgreSQL on the machine (Debian: apt-get install postgresql); without one it is skipped and says so.</summary>
[UnsupportedOSPlatform("windows")]
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresServer.Folder is null ? "There is no PostgreSQL here: expected initdb in /usr/lib/postgresql/*/bin or on the path." : null;
}

/// <summary>A server of its own in a temporary folder, on a socket, as a user who is not root.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class PostgresServer : IDisposable
{
    private readonly string home = Directory.CreateTempSubdirectory("dermcpt-pg").FullName;

    public PostgresServer()
    {
        if (Folder is null)
        {
            return;
        }

        File.SetUnixFileMode(home, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute);
        Run("initdb", "-D", Data, "-U", "dermcpt", "-A", "trust", "--no-sync", "--no-locale", "-E", "UTF8");
        Start();
        Database = new NpgsqlDataSourceBuilder($"Host={home};Username=dermcpt;Database=postgres;Timeout=5;Command Timeout=20").Build();
    }

    internal static string? Folder { get; } = Find();

    internal NpgsqlDataSource Database { get; } = null!;

    private string Data => Path.Combine(home, "data");

    internal void Start() => Run("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(home, "log"), "-o", $"-k {home} -c listen_addresses= -c fsync=off -c max_connections=40", "start");

    /// <summary>Ends the server at once, as a crash does.</summary>
    internal void Kill() => Run("pg_ctl", "-D", Data, "-w", "-m", "immediate", "stop");

    public void Dispose()
    {
        if (Folder is not null)
        {
            Database.Dispose();
            Run("pg_ctl", "-D", Data, "-w", "-m", "fast", "stop");
        }

        Directory.Delete(home, recursive: true);
    }

    private static string? Find()
    {
        var folders = (Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Reverse().Select(version => Path.Combine(version, "bin")) : [])
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(':'));
        return folders.FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));
    }

    /// <summary>PostgreSQL does not run as root: then as nobody.</summary>
    private static void Run(string program, params string[] arguments)
    {
        var command = Path.Combine(Folder!, program);
        var start = Environment.IsPrivilegedProcess
            ? new ProcessStartInfo("setpriv", ["--reuid=65534", "--regid=65534", "--clear-groups", command, .. arguments])
            : new ProcessStartInfo(command, arguments);
        start.WorkingDirectory = "/";
        start.RedirectStandardOutput = program == "initdb";
        using var process = Process.Start(start)!;
        if (start.RedirectStandardOutput)
        {
            process.StandardOutput.ReadToEnd();
        }

        process.WaitForExit();
        Assert.Equal((program, 0), (program, process.ExitCode));
    }
}
