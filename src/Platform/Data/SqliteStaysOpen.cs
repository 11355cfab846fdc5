using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Wutong.Platform.Data;

/// <summary>A context keeps its connection open until it is given back: opening one tells SQLite a score of functions anew, more than a small query costs.</summary>
/// <remarks>Nothing that hangs on the connection may outlive the context's use: the handle under it then goes to another.</remarks>
internal sealed class SqliteStaysOpen : DbConnectionInterceptor
{
    public static readonly SqliteStaysOpen Instance = new();

    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => InterceptionResult.Suppress();

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => new(InterceptionResult.Suppress());
}
