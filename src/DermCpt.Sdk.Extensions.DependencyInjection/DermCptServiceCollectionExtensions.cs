using System.Diagnostics.Metrics;
using DermCpt;
using DermCpt.Extensions.DependencyInjection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registration of coders. Not thread-safe: used at start alone.</summary>
public static class DermCptServiceCollectionExtensions
{
    /// <summary>
    /// Adds one <see cref="DermCpt.DermCoder"/> and its <see cref="Edition"/> as singletons. What was set is checked when the host starts, or when the
    /// coder is first asked for: <see cref="OptionsValidationException"/> names every fault. A second call adds to the options of the first one.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets the options; none for the embedded edition and the built-in profiles.</param>
    /// <example><code>builder.Services.AddDermCpt(options => options.AddPayer(PayerProfile.Medicare.Derive("acme", "1")));</code></example>
    public static IServiceCollection AddDermCpt(this IServiceCollection services, Action<DermCptOptions>? configure = null) => Add(services, Options.Options.DefaultName, configure);

    /// <summary>The same, with options from a section of the host's configuration; see <see cref="DermCptOptions.Read"/>.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="section">The section.</param>
    /// <param name="configure">Sets more of the options, after the section was read.</param>
    /// <example><code>builder.Services.AddDermCpt(builder.Configuration.GetSection("DermCpt"));</code></example>
    public static IServiceCollection AddDermCpt(this IServiceCollection services, IConfiguration section, Action<DermCptOptions>? configure = null) =>
        Add(services, Options.Options.DefaultName, Reading(section, configure));

    /// <summary>
    /// Adds a coder under a key, with options of its own, for a host that serves several: <c>[FromKeyedServices("texas")] DermCoder coder</c>. The
    /// options have the key as their name.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="key">The key.</param>
    /// <param name="configure">Sets the options.</param>
    public static IServiceCollection AddKeyedDermCpt(this IServiceCollection services, string key, Action<DermCptOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return Add(services, key, configure);
    }

    /// <summary>The same, with options from a section of the host's configuration.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="key">The key.</param>
    /// <param name="section">The section.</param>
    /// <param name="configure">Sets more of the options, after the section was read.</param>
    public static IServiceCollection AddKeyedDermCpt(this IServiceCollection services, string key, IConfiguration section, Action<DermCptOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        return Add(services, key, Reading(section, configure));
    }

    private static IServiceCollection Add(IServiceCollection services, string name, Action<DermCptOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptionsWithValidateOnStart<DermCptOptions>(name);
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DermCptOptions>>(new OptionsCheck()));
        services.TryAddSingleton(static host => new Measurements(
            host.GetService<ILoggerFactory>()?.CreateLogger<DermCoder>() ?? (ILogger)NullLogger.Instance, host.GetService<IMeterFactory>()));
        if (name.Length == 0)
        {
            services.TryAddSingleton(static host => Coder(host, Options.Options.DefaultName));
            services.TryAddSingleton(static host => host.GetRequiredService<DermCoder>().Edition);
        }
        else
        {
            services.TryAddKeyedSingleton(name, static (host, key) => Coder(host, (string)key!));
            services.TryAddKeyedSingleton(name, static (host, key) => host.GetRequiredKeyedService<DermCoder>(key).Edition);
        }

        return services;
    }

    private static DermCoder Coder(IServiceProvider host, string name)
    {
        var measurements = host.GetRequiredService<Measurements>();
        var coder = host.GetRequiredService<IOptionsMonitor<DermCptOptions>>().Get(name).Coder(host.GetService<IDescriptorSource>(), measurements);
        measurements.Ready(coder.Edition.Id, DermCoder.RulesVersion, coder.Profiles.Count, coder.Practices.Count);
        return coder;
    }

    /// <summary>A fault of the section is kept, to be told with all others when the options are checked.</summary>
    private static Action<DermCptOptions> Reading(IConfiguration section, Action<DermCptOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(section);
        return options =>
        {
            options.Faults.AddRange(OptionsSection.Read(section, options));
            configure?.Invoke(options);
        };
    }
}
