using System.Text.Json;

namespace Wutong.Platform.Writing;

public static class NamedCommands
{
    /// <summary>按名造命令: a command of any module as the API would take it; for what the program itself has to do across modules, such as the demonstration.</summary>
    /// <param name="name">"tasks.accept".</param>
    /// <param name="values">Written as JSON, by the API's rules.</param>
    /// <exception cref="ArgumentException">No command of the API has this name.</exception>
    /// <exception cref="JsonException">The values do not fit it.</exception>
    public static ICommand CommandOf(this WriteDoor door, string name, object values)
    {
        var runner = door.Commands.SingleOrDefault(c => c.IsOnApi && c.Name == name) ?? throw new ArgumentException($"no command of the API is called {name}", nameof(name));
        return (ICommand)JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(values, CommandJson.Options), runner.Type, CommandJson.Options)!;
    }
}
