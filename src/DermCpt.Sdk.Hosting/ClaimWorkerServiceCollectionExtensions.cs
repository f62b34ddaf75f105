using System.Diagnostics.Metrics;
using DermCpt;
using DermCpt.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registration of workers. Not thread-safe: used at start alone.</summary>
public static class ClaimWorkerServiceCollectionExtensions
{
    /// <summary>
    /// Adds a <see cref="ClaimWorker"/> that runs while the host runs. The host's services must have a <see cref="DermCoder"/>, an
    /// <see cref="IBatchSource"/> and an <see cref="IResultSink"/>; <see cref="AddTableQueue"/> adds the latter two.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets how it works.</param>
    /// <example><code>builder.Services.AddHealthChecks().AddCheck&lt;ClaimWorkerState&gt;("worker");</code></example>
    public static IServiceCollection AddClaimWorker(this IServiceCollection services, Action<ClaimWorkerOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new ClaimWorkerOptions();
        configure?.Invoke(options);
        services.TryAddSingleton(static provider => new ClaimWorkerState(provider.GetService<IMeterFactory>()));
        return services.AddSingleton<IHostedService>(provider => new ClaimWorker(
            provider.GetRequiredService<DermCoder>(),
            provider.GetRequiredService<IBatchSource>(),
            provider.GetRequiredService<IResultSink>(),
            options,
            provider.GetRequiredService<ClaimWorkerState>(),
            provider.GetRequiredService<ILogger<ClaimWorker>>()));
    }

    /// <summary>
    /// Adds a <see cref="TableQueue"/> as source and sink, on the host's <see cref="System.Data.Common.DbDataSource"/>, with the edition of the host's
    /// <see cref="DermCoder"/>.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="dialect">The database.</param>
    /// <param name="configure">Sets names and times.</param>
    public static IServiceCollection AddTableQueue(this IServiceCollection services, TableDialect dialect, Action<TableQueueOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new TableQueueOptions();
        configure?.Invoke(options);
        services.TryAddSingleton(provider => new TableQueue(provider.GetRequiredService<System.Data.Common.DbDataSource>(), dialect, provider.GetRequiredService<DermCoder>().Edition.ContentHash, options));
        services.TryAddSingleton<IBatchSource>(static provider => provider.GetRequiredService<TableQueue>());
        services.TryAddSingleton<IResultSink>(static provider => provider.GetRequiredService<TableQueue>());
        return services;
    }
}
