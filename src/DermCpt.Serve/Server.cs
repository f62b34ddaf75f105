using System.Threading.RateLimiting;
using DermCpt.Extensions.DependencyInjection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace DermCpt.Serve;

/// <summary>Puts the server together: the coder, the limits, the endpoints.</summary>
internal static class Server
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The server that the arguments and the environment describe; null where they cannot stand, with the reason on the error stream.</summary>
    internal static WebApplication? Build(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        try
        {
            Configure(builder, ServeLimits.Read(builder.Configuration.GetSection("Serve")));
            var app = builder.Build();
            _ = app.Services.GetRequiredService<DermCoder>();
            Map(app);
            return app;
        }
        catch (Exception wrong) when (wrong is FormatException or OptionsValidationException)
        {
            Console.Error.WriteLine(wrong.Message);
            return null;
        }
    }

    private static void Configure(WebApplicationBuilder builder, ServeLimits limits)
    {
        // A request's path is all that the server's own log could show; what it says of bodies it says below this level.
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information).AddFilter(typeof(ExceptionHandlerMiddleware).FullName, LogLevel.None);
        builder.Services.AddSingleton(limits);
        builder.Services.AddDermCpt(builder.Configuration.GetSection("DermCpt"));
        builder.Services.AddSingleton<MetricsText>();
        builder.Services.AddHealthChecks().AddCheck<DermCptHealthCheck>("dermcpt");
        builder.Services.AddExceptionHandler<FaultHandler>();
        builder.Services.Configure<HostOptions>(static host => host.ShutdownTimeout = Patience);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = limits.MostBytes;
            kestrel.Limits.MaxConcurrentConnections = limits.Connections;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        });
        builder.Services.AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy { Timeout = TimeSpan.FromSeconds(limits.MostSeconds), TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable });
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = static (rejected, cancelled) => Problem.WriteAsync(
                rejected.HttpContext,
                rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan _) ? StatusCodes.Status429TooManyRequests : StatusCodes.Status503ServiceUnavailable,
                "There are too many requests: expected to be asked again later.");
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(PerClient(limits), AtOnce(limits));
        });
    }

    private static PartitionedRateLimiter<HttpContext> PerClient(ServeLimits limits) => PartitionedRateLimiter.Create<HttpContext, string>(context => limits.PerSecond == 0 || IsWatching(context)
        ? RateLimitPartition.GetNoLimiter(string.Empty)
        : RateLimitPartition.GetTokenBucketLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? string.Empty,
            _ => new TokenBucketRateLimiterOptions { TokenLimit = limits.PerSecond, TokensPerPeriod = limits.PerSecond, ReplenishmentPeriod = TimeSpan.FromSeconds(1), QueueLimit = 0 }));

    private static PartitionedRateLimiter<HttpContext> AtOnce(ServeLimits limits) => PartitionedRateLimiter.Create<HttpContext, bool>(context => IsWatching(context)
        ? RateLimitPartition.GetNoLimiter(false)
        : RateLimitPartition.GetConcurrencyLimiter(true, _ => new ConcurrencyLimiterOptions { PermitLimit = limits.AtOnce, QueueLimit = limits.Waiting }));

    /// <summary>Whoever watches the server is answered when it is busy, too.</summary>
    private static bool IsWatching(HttpContext context) => context.Request.Path == "/health" || context.Request.Path == "/metrics";

    private static void Map(WebApplication app)
    {
        _ = app.Services.GetRequiredService<MetricsText>();
        app.UseExceptionHandler(static _ => { });
        app.UseStatusCodePages(static pages => Problem.WriteAsync(pages.HttpContext, pages.HttpContext.Response.StatusCode, null).AsTask());
        app.UseRequestTimeouts();
        ShowPage(app, app.Configuration["ui"]);
        app.UseRateLimiter();
        Endpoints.Map(app);
        app.MapHealthChecks("/health", new() { ResponseWriter = HealthJson.WriteAsync });
    }

    /// <summary>The workbench at the root, where its folder is named: files that answer for themselves, beside the endpoints.</summary>
    /// <exception cref="FormatException">The folder holds no page.</exception>
    private static void ShowPage(WebApplication app, string? folder)
    {
        if (folder is null)
        {
            return;
        }

        if (!File.Exists(Path.Combine(folder, "index.html")))
        {
            throw new FormatException($"ui is '{folder}': expected the folder that docs/workbench/build made, with its index.html.");
        }

        var page = new FileServerOptions { FileProvider = new PhysicalFileProvider(Path.GetFullPath(folder)) };
        page.StaticFileOptions.ServeUnknownFileTypes = true;
        app.UseFileServer(page);
    }
}
