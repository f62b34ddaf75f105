using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DermCpt.Serve;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace DermCpt.Tests.Hosting.Serving;

/// <summary>The server on a port of loopback, with the arguments of a test.</summary>
public sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private RunningServer(WebApplication app)
    {
        this.app = app;
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Client = new HttpClient { BaseAddress = new Uri(address) };
    }

    internal HttpClient Client { get; }

    internal static async Task<RunningServer> StartAsync(params string[] arguments)
    {
        var app = Server.Build(["--urls", "http://127.0.0.1:0", .. arguments])!;
        await app.StartAsync();
        return new RunningServer(app);
    }

    internal Task StopAsync() => app.StopAsync();

    internal async Task<(int Status, string Type, string Text)> PostAsync(string path, byte[] body, string type = "application/json")
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return await PostAsync(path, content);
    }

    internal async Task<(int Status, string Type, string Text)> PostAsync(string path, HttpContent content)
    {
        using var answer = await Client.PostAsync(new Uri(path, UriKind.Relative), content);
        return ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType ?? string.Empty, await answer.Content.ReadAsStringAsync());
    }

    internal Task<(int Status, string Type, string Text)> PostAsync(string path, string body, string type = "application/json") => PostAsync(path, Encoding.UTF8.GetBytes(body), type);

    internal async Task<(int Status, string Text)> GetAsync(string path)
    {
        using var answer = await Client.GetAsync(new Uri(path, UriKind.Relative));
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    internal static JsonElement Parse(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
