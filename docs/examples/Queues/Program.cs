using DermCpt.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NATS.Net;
using Queues;
using RabbitMQ.Client;

// A worker on the queue that the arguments name: nats|rabbit|kafka ADDRESS [LABEL-OF-THIS-PROCESS].
if (args is not [var kind, var address, .. var rest])
{
    Console.Error.WriteLine("Expected: nats|rabbit|kafka ADDRESS [LABEL]");
    return 2;
}

var builder = Host.CreateApplicationBuilder();
builder.Services.AddDermCpt();
object queue = kind switch
{
    "nats" => new NatsQueue(new NatsClient(address).CreateJetStreamContext(), address.Split(',').Length),
    "rabbit" => await RabbitQueue.OpenAsync(await new ConnectionFactory { Uri = new Uri(address) }.CreateConnectionAsync()),
    "kafka" => KafkaQueue.Open(address, rest is [var label] ? label : Environment.MachineName),
    _ => throw new ArgumentException($"'{kind}': expected nats, rabbit or kafka."),
};
builder.Services.AddSingleton((IBatchSource)queue).AddSingleton((IResultSink)queue);
builder.Services.AddClaimWorker(options => options.Parallelism = kind == "kafka" ? 1 : options.Parallelism);
await builder.Build().RunAsync();
return 0;
