using System.Buffers;
using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace DermCpt.Hosting;

/// <summary>
/// A queue of batches in a table, and the results in another one. A batch is taken by deleting its row in a transaction that ends when it is acknowledged: a
/// worker that dies leaves the row where it was, at once and without a lease, and results and acknowledgement are one commit. A batch of another
/// edition is not seen. Any ADO.NET provider of the two databases works (Npgsql, Microsoft.Data.SqlClient). Thread-safe.
/// </summary>
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "It is a queue, and users call it that.")]
public sealed class TableQueue : IBatchSource, IResultSink
{
    private const int LongestJob = 100;
    private readonly DbDataSource database;
    private readonly TableQueueOptions options;
    private readonly TableQueueSql sql;
    private readonly string editionHash;

    /// <summary>Creates a queue; <c>AddTableQueue</c> does it for a host.</summary>
    /// <param name="database">Gives connections; one is held for each batch under way.</param>
    /// <param name="dialect">The database.</param>
    /// <param name="editionHash"><see cref="Edition.ContentHash"/> of the coder that works the batches: those of another edition are left for other workers.</param>
    /// <param name="options">Names and times; null for the usual ones.</param>
    public TableQueue(DbDataSource database, TableDialect dialect, string editionHash, TableQueueOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentException.ThrowIfNullOrEmpty(editionHash);
        this.database = database;
        this.options = options ?? new TableQueueOptions();
        this.editionHash = editionHash;
        sql = new TableQueueSql(dialect, this.options.Batches, this.options.Results);
    }

    /// <summary>Creates the two tables where they are not there.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task CreateTablesAsync(CancellationToken cancellationToken = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var command = Command(connection, null, sql.Create);
        _ = await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Adds the documents of a job as batches, in one transaction: all of them, or none.</summary>
    /// <param name="job">The job's label, at most 100 characters; results carry it.</param>
    /// <param name="lines">JSON lines in UTF-8.</param>
    /// <param name="work">What is done with them.</param>
    /// <param name="anyEdition">Takes whatever edition a worker has; absent, that of this queue.</param>
    /// <param name="cancellationToken">Ends the wait: nothing was added.</param>
    /// <returns>How many batches were added.</returns>
    /// <exception cref="ArgumentException">The label is empty or too long.</exception>
    public async Task<int> AddAsync(string job, ReadOnlyMemory<byte> lines, BatchWork work, bool anyEdition = false, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(job);
        if (job.Length > LongestJob)
        {
            throw new ArgumentException($"job has {job.Length} characters: expected at most {LongestJob}.", nameof(job));
        }

        await using var connection = await database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        var count = 0;
        while (!lines.IsEmpty)
        {
            var length = LengthOf(lines.Span, options.LinesABatch);
            await using var command = Command(connection, transaction, sql.Add, ("job", DbType.String, job), ("work", DbType.Int16, (short)work), ("edition", DbType.String, anyEdition ? DBNull.Value : editionHash), ("lines", DbType.Binary, lines[..length].ToArray()));
            _ = await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
            lines = lines[length..];
            count++;
        }

        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return count;
    }

    /// <inheritdoc/>
    public async ValueTask<ClaimBatch?> TakeAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var batch = await TryTakeAsync(cancellationToken).ConfigureAwait(false);
            if (batch is not null || options.EndsWhenEmpty)
            {
                return batch;
            }

            await Task.Delay(options.LookEvery, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async ValueTask StoreAsync(ClaimBatch batch, IReadOnlyList<LineResult> results, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(results);
        var taken = Taken(batch);
        await using var command = Command(taken.Connection, taken.Transaction, sql.Store, ("job", DbType.String, taken.Job), ("batch", DbType.Int64, taken.Number), ("rows", DbType.String, Rows(results)));
        _ = await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask AcknowledgeAsync(ClaimBatch batch, CancellationToken cancellationToken)
    {
        var taken = Taken(batch);
        await taken.Transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        await taken.DisposeAsync().ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask ReturnAsync(ClaimBatch batch, CancellationToken cancellationToken) => await Taken(batch).DisposeAsync().ConfigureAwait(false);

    private async Task<ClaimBatch?> TryTakeAsync(CancellationToken cancellationToken)
    {
        var connection = await database.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        DbTransaction? transaction = null;
        TakenBatch? batch = null;
        try
        {
            transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
            await using var command = Command(connection, transaction, sql.Take, ("edition", DbType.String, editionHash));
            await using var row = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
            if (await row.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                var number = row.GetInt64(0);
                batch = new TakenBatch(connection, transaction, number, row.GetString(1))
                {
                    Id = number.ToString(CultureInfo.InvariantCulture),
                    Work = (BatchWork)row.GetInt16(2),
                    EditionHash = await row.IsDBNullAsync(3, cancellationToken).ConfigureAwait(false) ? null : row.GetString(3),
                    Lines = await row.GetFieldValueAsync<byte[]>(4, cancellationToken).ConfigureAwait(false),
                };
            }

            return batch;
        }
        finally
        {
            if (batch is null)
            {
                await EndAsync(connection, transaction).ConfigureAwait(false);
            }
        }
    }

    private static async ValueTask EndAsync(DbConnection connection, DbTransaction? transaction)
    {
        try
        {
            // A transaction that was not committed is rolled back.
            if (transaction is not null)
            {
                await transaction.DisposeAsync().ConfigureAwait(false);
            }
        }
        finally
        {
            await connection.DisposeAsync().ConfigureAwait(false);
        }
    }

    private static TakenBatch Taken(ClaimBatch batch) => batch as TakenBatch ?? throw new ArgumentException("The batch is not of this queue: expected one that TakeAsync gave.", nameof(batch));

    private static DbCommand Command(DbConnection connection, DbTransaction? transaction, string text, params ReadOnlySpan<(string Name, DbType Type, object Value)> values)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // Names of tables are held to letters, digits and underscores; everything else is a parameter.
        command.CommandText = text;
#pragma warning restore CA2100
        foreach (var (name, type, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.DbType, parameter.Value) = (name, type, value);
            _ = command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>Bytes of the next lines.</summary>
    private static int LengthOf(ReadOnlySpan<byte> rest, int lines)
    {
        var length = 0;
        for (; lines > 0 && length < rest.Length; lines--)
        {
            var end = rest[length..].IndexOf((byte)'\n');
            length = end < 0 ? rest.Length : length + end + 1;
        }

        return length;
    }

    /// <summary>Each key once, and in one order, so that two batches with the same documents wait for each other instead of blocking each other.</summary>
    private static string Rows(IReadOnlyList<LineResult> results)
    {
        var first = new SortedDictionary<string, LineResult>(StringComparer.Ordinal);
        foreach (var result in results)
        {
            _ = first.TryAdd(result.Key, result);
        }

        var room = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(room))
        {
            json.WriteStartArray();
            foreach (var result in first.Values)
            {
                json.WriteStartObject();
                json.WriteString("key", result.Key);
                json.WriteNumber("line", result.Line);
                json.WriteString("result", result.Utf8.Span);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(room.WrittenSpan);
    }

    /// <summary>A batch with the transaction that holds it.</summary>
    private sealed record TakenBatch(DbConnection Connection, DbTransaction Transaction, long Number, string Job) : ClaimBatch, IAsyncDisposable
    {
        public ValueTask DisposeAsync() => EndAsync(Connection, Transaction);
    }
}
