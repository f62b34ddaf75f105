using System.Data.Common;
using DermCpt.Hosting;
using Npgsql;

// Scrubs the batches of a queue in PostgreSQL until it is stopped. `dotnet run -- add JOB FILE` puts claims, one a line, into the queue.
var builder = Host.CreateApplicationBuilder(args);
var connection = builder.Configuration.GetConnectionString("Queue") ?? throw new InvalidOperationException("ConnectionStrings:Queue is missing: expected the address of a PostgreSQL database.");
builder.Services.AddDermCpt(builder.Configuration.GetSection("DermCpt"));
builder.Services.AddSingleton<DbDataSource>(NpgsqlDataSource.Create(connection));
builder.Services.AddTableQueue(TableDialect.PostgreSql).AddClaimWorker();

using var host = builder.Build();
var queue = host.Services.GetRequiredService<TableQueue>();
await queue.CreateTablesAsync();
if (args is ["add", var job, var file])
{
    Console.WriteLine($"{await queue.AddAsync(job, await File.ReadAllBytesAsync(file), BatchWork.Scrub)} batches added");
    return;
}

await host.RunAsync();
