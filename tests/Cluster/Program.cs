using System.Data.Common;
using Cluster;
using DermCpt.Hosting;
using DermCpt.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NATS.Net;
using Npgsql;
using Queues;

// nats|table ADDRESS work | add FILE LINES-A-BATCH | watch BATCHES | collect FILE
if (args is not [var kind and ("nats" or "table"), var address, var what, .. var rest])
{
    Console.Error.WriteLine("Expected: nats|table ADDRESS work|add|watch|collect");
    return 2;
}

var jetStream = kind == "nats" ? new NatsClient(address).CreateJetStreamContext() : null;
var database = kind == "table" ? NpgsqlDataSource.Create(address) : null;
var driver = jetStream is null ? (IDriver)new TableDriver(database!) : new NatsDriver(jetStream);
switch (what)
{
    case "work":
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddDermCpt();
        if (jetStream is not null)
        {
            var queue = new NatsQueue(jetStream, replicas: 3);
            builder.Services.AddSingleton<IBatchSource>(queue).AddSingleton<IResultSink>(queue);
        }
        else
        {
            builder.Services.AddSingleton<DbDataSource>(database!).AddTableQueue(TableDialect.PostgreSql);
        }

        builder.Services.AddClaimWorker(static options => (options.Detail, options.LongestPause) = (ResultDetail.Brief, TimeSpan.FromSeconds(2)));
        await builder.Build().RunAsync();
        return 0;
    case "add":
        Console.WriteLine(await driver.AddAsync(await File.ReadAllBytesAsync(rest[0]), int.Parse(rest[1], System.Globalization.CultureInfo.InvariantCulture)));
        return 0;
    case "watch":
        // A line a change: how many batches have results, and which node leads their stream.
        var wanted = long.Parse(rest[0], System.Globalization.CultureInfo.InvariantCulture);
        for (var done = -1L; done < wanted; await Task.Delay(50))
        {
            var (count, leader) = await driver.StateAsync();
            if (count != done)
            {
                done = count;
                Console.WriteLine($"{count} {leader}");
            }
        }

        return 0;
    case "collect":
        await using (var output = File.Create(rest[0]))
        {
            await driver.CollectAsync(output);
        }

        return 0;
    default:
        Console.Error.WriteLine($"'{what}': expected work, add, watch or collect.");
        return 2;
}
