using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Wutong.Platform.Data;

/// <summary>Every instant is stored as UTC: PostgreSQL insists on <see cref="DateTimeKind.Utc"/>, SQLite forgets the kind.</summary>
internal sealed class UtcDateTime() : ValueConverter<DateTime, DateTime>(
    value => value.Kind == DateTimeKind.Utc ? value : Refuse(value),
    value => DateTime.SpecifyKind(value, DateTimeKind.Utc))
{
    private static DateTime Refuse(DateTime value) =>
        throw new InvalidOperationException($"a time in UTC was expected and {value:o} came ({value.Kind})");
}
