using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Wutong.Platform.Writing;

namespace Wutong.Platform.Data;

/// <summary>Keeps what a pooled context asks SQLite prepared on its connection: most pages ask the same questions with other values.</summary>
internal sealed class SqliteStatements : DbCommandInterceptor
{
    public static readonly SqliteStatements Instance = new();
    private readonly ConditionalWeakTable<DbConnection, PreparedCommands> _ofConnections = [];

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
        Of(command)?.ReaderExecuting(command, eventData, result) ?? result;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        new(ReaderExecuting(command, eventData, result)); // the driver does nothing asynchronously

    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result) =>
        Of(command)?.DataReaderDisposing(command, eventData, result) ?? result;

    private PreparedCommands? Of(DbCommand command) => command.Connection is { } connection ? _ofConnections.GetValue(connection, static _ => new()) : null;
}
