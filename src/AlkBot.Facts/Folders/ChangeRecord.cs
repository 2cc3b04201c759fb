using System.Text.Json;
using System.Text.Json.Serialization;

namespace AlkBot.Facts.Folders;

/// <summary>One renaming of a change, and where the file is kept whose place it takes; null where it takes none.</summary>
internal sealed record Renaming(string From, string To, string? Backup);

/// <summary>
/// The renamings of a change, on the disk before the first of them: whoever finds it there after a process was killed can take back what
/// was done, in whichever step that was.
/// </summary>
/// <param name="Mark">What the change belongs to, see <see cref="Evidence.FolderChange.Mark"/>.</param>
/// <param name="Renamings">The renamings, in order.</param>
internal sealed record ChangeRecord(string Mark, IReadOnlyList<Renaming> Renamings)
{
    /// <summary>Reads the record; null where there is none, because no renaming had begun.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static ChangeRecord? Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize(File.ReadAllText(path), ChangeRecordJson.Default.ChangeRecord) : null;
        }
        catch (JsonException e)
        {
            throw new IOException($"'{path}' is damaged.", e);
        }
    }

    /// <summary>The record as it stands in its file.</summary>
    public string Write() => JsonSerializer.Serialize(this, ChangeRecordJson.Default.ChangeRecord);
}

[JsonSourceGenerationOptions(RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ChangeRecord))]
internal sealed partial class ChangeRecordJson : JsonSerializerContext;
