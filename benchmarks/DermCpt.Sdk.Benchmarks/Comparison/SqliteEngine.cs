using System.Text;
using DermCpt.Benchmarks.Inputs;
using Microsoft.Data.Sqlite;

namespace DermCpt.Benchmarks.Comparison;

/// <summary>SQLite in memory: indexed tables and one prepared query a claim, which joins the claim's lines with the pairs.</summary>
internal sealed class SqliteEngine : PairEngine, IDisposable
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly Dictionary<int, SqliteCommand> commands = [];

    internal SqliteEngine()
    {
        connection.Open();
        Run("CREATE TABLE pair (column1 TEXT, column2 TEXT, PRIMARY KEY (column1, column2)) WITHOUT ROWID; CREATE TABLE unit (code TEXT PRIMARY KEY, top INTEGER) WITHOUT ROWID;");
        using var transaction = connection.BeginTransaction();
        Fill("INSERT INTO pair VALUES ($0, $1)", LiveEdits.Pairs.Select(static pair => ((object)LiveEdits.Texts[pair.Column1], (object)LiveEdits.Texts[pair.Column2])), transaction);
        Fill("INSERT INTO unit VALUES ($0, $1)", LiveEdits.Texts.Zip(LiveEdits.Limits).Select(static row => ((object)row.First, (object)row.Second)), transaction);
        transaction.Commit();
    }

    internal override int Count(string[] codes, ReadOnlySpan<int> units)
    {
        var command = commands.TryGetValue(codes.Length, out var known) ? known : commands[codes.Length] = Prepare(codes.Length);
        for (var i = 0; i < codes.Length; i++)
        {
            command.Parameters[2 * i].Value = codes[i];
            command.Parameters[(2 * i) + 1].Value = units[i];
        }

        return (int)(long)command.ExecuteScalar()!;
    }

    public void Dispose()
    {
        foreach (var command in commands.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private SqliteCommand Prepare(int lines)
    {
        var values = new StringBuilder();
        var command = connection.CreateCommand();
        for (var i = 0; i < lines; i++)
        {
            _ = values.Append(i == 0 ? "" : ",").Append("($c").Append(i).Append(",$u").Append(i).Append(')');
            _ = command.Parameters.Add("$c" + i, SqliteType.Text);
            _ = command.Parameters.Add("$u" + i, SqliteType.Integer);
        }

        Set(command, $"WITH line (code, units) AS (VALUES {values}) SELECT (SELECT COUNT(*) FROM line a CROSS JOIN line b JOIN pair ON column1 = a.code AND column2 = b.code) + (SELECT COUNT(*) FROM line JOIN unit USING (code) WHERE units > top)");
        return command;
    }

    private void Run(string text)
    {
        using var command = connection.CreateCommand();
        Set(command, text);
        _ = command.ExecuteNonQuery();
    }

    private void Fill(string text, IEnumerable<(object, object)> rows, SqliteTransaction transaction)
    {
        using var command = connection.CreateCommand();
        Set(command, text);
        command.Transaction = transaction;
        var first = command.Parameters.AddWithValue("$0", null);
        var second = command.Parameters.AddWithValue("$1", null);
        foreach (var row in rows)
        {
            (first.Value, second.Value) = row;
            _ = command.ExecuteNonQuery();
        }
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "Only constant text and numbered parameters.")]
    private static void Set(SqliteCommand command, string text) => command.CommandText = text;
}
