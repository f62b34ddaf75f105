using DermCpt;
using DermCpt.Extensions.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registration of the coder. Not thread-safe: used at start alone.</summary>
public static class DermCptServiceCollectionExtensions
{
    /// <summary>
    /// Adds one <see cref="DermCpt.DermCoder"/> and its <see cref="Edition"/> as singletons. The edition is read and the profiles are
    /// checked here, so that a host with a bad file or profile does not start. A second call replaces the first one's coder.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets the edition and profiles; none for the embedded edition and the built-in profiles.</param>
    /// <exception cref="EditionException">The edition file is not a whole edition; the message says which and where.</exception>
    /// <exception cref="FileNotFoundException">There is no such edition file.</exception>
    /// <exception cref="ArgumentException">A profile of the configuration is refused; the message names the place.</exception>
    public static IServiceCollection AddDermCpt(this IServiceCollection services, Action<DermCptOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new DermCptOptions();
        configure?.Invoke(options);
        var coder = options.BuildCoder();
        return services.AddSingleton(coder).AddSingleton(coder.Edition);
    }
}
