namespace DermCpt.Hosting;

/// <summary>The commands of a table queue in one dialect. Immutable.</summary>
internal sealed class TableQueueSql
{
    internal TableQueueSql(TableDialect dialect, string batches, string results)
    {
        (Create, Add, Take, Store) = dialect switch
        {
            TableDialect.PostgreSql => (
                $"""
                create table if not exists {batches} (id bigint generated always as identity primary key, job varchar(100) not null, work smallint not null, edition varchar(64), lines bytea not null);
                create table if not exists {results} (key varchar(200) primary key, job varchar(100) not null, batch bigint not null, line integer not null, result text not null);
                """,
                $"insert into {batches} (job, work, edition, lines) values (@job, @work, @edition, @lines)",
                $"""
                delete from {batches} where id = (
                  select id from {batches} where edition is null or edition = @edition order by id limit 1 for update skip locked)
                returning id, job, work, edition, lines
                """,
                $"""
                insert into {results} (key, job, batch, line, result)
                select key, @job, @batch, line, result from json_to_recordset(cast(@rows as json)) as r(key varchar(200), line integer, result text)
                on conflict (key) do nothing
                """),
            TableDialect.SqlServer => (
                $"""
                if object_id('{batches}') is null create table {batches} (id bigint identity primary key, job varchar(100) not null, work smallint not null, edition varchar(64), lines varbinary(max) not null);
                if object_id('{results}') is null create table {results} ([key] varchar(200) collate Latin1_General_BIN2 primary key, job varchar(100) not null, batch bigint not null, line int not null, result nvarchar(max) not null);
                """,
                $"insert into {batches} (job, work, edition, lines) values (@job, @work, @edition, @lines)",
                $"""
                with taken as (select top (1) * from {batches} with (rowlock, updlock, readpast) where edition is null or edition = @edition order by id)
                delete from taken output deleted.id, deleted.job, deleted.work, deleted.edition, deleted.lines
                """,
                $"""
                insert into {results} ([key], job, batch, line, result)
                select r.[key], @job, @batch, r.line, r.result from openjson(@rows) with ([key] varchar(200), line int, result nvarchar(max)) as r
                where not exists (select 1 from {results} as held with (updlock, holdlock) where held.[key] = r.[key])
                """),
            _ => throw new ArgumentOutOfRangeException(nameof(dialect), dialect, "Expected PostgreSql or SqlServer."),
        };
    }

    internal string Create { get; }

    internal string Add { get; }

    internal string Take { get; }

    internal string Store { get; }
}
