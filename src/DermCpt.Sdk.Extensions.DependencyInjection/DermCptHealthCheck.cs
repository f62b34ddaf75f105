using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace DermCpt.Extensions.DependencyInjection;

/// <summary>
/// Whether the host's coder can answer for today: unhealthy where it cannot be made, degraded where a table has no data for the day, else healthy.
/// Data says the edition, its hash and each table's release with its status. Register it with
/// <c>services.AddHealthChecks().AddCheck&lt;DermCptHealthCheck&gt;("dermcpt")</c>. Thread-safe.
/// </summary>
/// <param name="services">The host's services, with a coder from <c>AddDermCpt</c>; the day is that of its <see cref="TimeProvider"/>, or the system's.</param>
public sealed class DermCptHealthCheck(IServiceProvider services) : IHealthCheck
{
    /// <summary>Looks at the coder. Never throws for a coder that cannot be made.</summary>
    /// <param name="context">Says which status a failure has.</param>
    /// <param name="cancellationToken">Not read: the check takes microseconds.</param>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            return Task.FromResult(Judge(services.GetRequiredService<DermCoder>().Edition));
        }
        catch (Exception refused) when (refused is OptionsValidationException or InvalidOperationException)
        {
            return Task.FromResult(new HealthCheckResult(context.Registration?.FailureStatus ?? HealthStatus.Unhealthy, $"There is no coder: {refused.Message}", refused));
        }
    }

    private HealthCheckResult Judge(Edition edition)
    {
        var today = DateOnly.FromDateTime((services.GetService<TimeProvider>() ?? TimeProvider.System).GetLocalNow().Date);
        var data = new Dictionary<string, object>(StringComparer.Ordinal) { ["edition"] = edition.Id, ["contentHash"] = edition.ContentHash };
        var silent = new List<string>();
        foreach (var table in edition.Coverage(today))
        {
            data[table.TableName] = $"{table.Release} {table.StatusName}";
            if (table.Status >= CoverageStatus.NoData)
            {
                silent.Add(table.TableName);
            }
        }

        return silent.Count == 0
            ? HealthCheckResult.Healthy($"Edition {edition.Id} answers for {today:yyyy-MM-dd}.", data)
            : HealthCheckResult.Degraded($"Edition {edition.Id} has no data of {string.Join(", ", silent)} for {today:yyyy-MM-dd}.", data: data);
    }
}
