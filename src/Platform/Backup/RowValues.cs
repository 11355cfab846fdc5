using System.Data.Common;
using System.Globalization;
using System.Text.Json;

namespace Wutong.Platform.Backup;

/// <summary>A row as a JSON array: the same text whichever database it came from.</summary>
internal static class RowValues
{
    public static void Write(Utf8JsonWriter json, DbDataReader row, IReadOnlyList<ColumnShape> columns)
    {
        json.WriteStartArray();
        for (var i = 0; i < columns.Count; i++)
        {
            if (row.IsDBNull(i)) json.WriteNullValue();
            else WriteOne(json, row, i, columns[i].Type);
        }
        json.WriteEndArray();
    }

    private static void WriteOne(Utf8JsonWriter json, DbDataReader row, int i, Type type)
    {
        if (type == typeof(string)) json.WriteStringValue(row.GetString(i));
        else if (type == typeof(Guid)) json.WriteStringValue(row.GetFieldValue<Guid>(i));
        else if (type == typeof(DateTime)) json.WriteStringValue(DateTime.SpecifyKind(row.GetFieldValue<DateTime>(i), DateTimeKind.Utc));
        else if (type == typeof(DateOnly)) json.WriteStringValue(row.GetFieldValue<DateOnly>(i).ToString("O", CultureInfo.InvariantCulture));
        else if (type == typeof(bool)) json.WriteBooleanValue(row.GetBoolean(i));
        else if (type == typeof(int) || type == typeof(long) || type == typeof(short) || type == typeof(byte)) json.WriteNumberValue(Convert.ToInt64(row.GetValue(i), CultureInfo.InvariantCulture));
        else if (type == typeof(double) || type == typeof(float)) json.WriteNumberValue(Convert.ToDouble(row.GetValue(i), CultureInfo.InvariantCulture));
        else if (type == typeof(decimal)) json.WriteNumberValue(row.GetDecimal(i));
        else if (type == typeof(byte[])) json.WriteBase64StringValue(row.GetFieldValue<byte[]>(i));
        else throw new InvalidOperationException($"a backup does not know how to write a {type.Name}");
    }

    /// <returns>What a parameter of the database takes; null for none.</returns>
    public static object? Read(JsonElement value, Type type)
    {
        if (value.ValueKind == JsonValueKind.Null) return null;
        if (type == typeof(string)) return value.GetString();
        if (type == typeof(Guid)) return value.GetGuid();
        if (type == typeof(DateTime)) return DateTime.SpecifyKind(value.GetDateTime(), DateTimeKind.Utc);
        if (type == typeof(DateOnly)) return DateOnly.ParseExact(value.GetString()!, "O", CultureInfo.InvariantCulture);
        if (type == typeof(bool)) return value.GetBoolean();
        if (type == typeof(int)) return value.GetInt32();
        if (type == typeof(short)) return value.GetInt16();
        if (type == typeof(byte)) return value.GetByte();
        if (type == typeof(long)) return value.GetInt64();
        if (type == typeof(double)) return value.GetDouble();
        if (type == typeof(float)) return value.GetSingle();
        if (type == typeof(decimal)) return value.GetDecimal();
        if (type == typeof(byte[])) return value.GetBytesFromBase64();
        throw new InvalidOperationException($"a backup does not know how to read a {type.Name}");
    }
}
