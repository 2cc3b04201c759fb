using AlkBot.Answers.Contract;

namespace AlkBot.Answers.Input;

/// <summary>Writes commands as the reader of commands reads them.</summary>
internal static class CommandText
{
    /// <summary>The command with its values by name; those without a value are left out.</summary>
    public static string Write(CommandDeclaration declaration, IEnumerable<(string Option, string? Value)> values) =>
        $"/{declaration.Name}" + string.Concat(values.Where(v => v.Value is not null).Select(v => $" {v.Option}:{Quote(v.Value!)}"));

    private static string Quote(string value) => value.Contains(' ', StringComparison.Ordinal) ? $"\"{value}\"" : value;
}
