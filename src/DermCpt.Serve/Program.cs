namespace DermCpt.Serve;

/// <summary>The program: 0 when it was told to stop, 2 where its settings cannot stand.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (Server.Build(args) is not { } app)
        {
            return 2;
        }

        await app.RunAsync();
        return 0;
    }
}
