using System.Text.Json;
using System.Text.Json.Serialization;
using AlkBot.Index.Generations;
using AlkBot.Index.Storage;

namespace AlkBot.Index.Staging;

/// <summary>
/// Where a preview is: <c>staged/ID/files</c> holds the files it adds, <c>staged/ID/staged.json</c> says what it is, and
/// <c>staged/ID/generation</c> is the generation, which activating moves to the others.
/// </summary>
internal sealed class StagingFolder(GenerationFolder folder, IFolderChanges changes)
{
    public string FilesOf(string id) => Path.Combine(Of(id), "files");

    public string GenerationOf(string id) => Path.Combine(Of(id), "generation");

    /// <summary>The previews that are whole, newest first.</summary>
    public IReadOnlyList<StagedGeneration> List() => [.. folder.StagedIds().Select(Find).OfType<StagedGeneration>()];

    /// <summary>A preview; null when there is none of this id, or only half of one.</summary>
    public StagedGeneration? Find(string id)
    {
        if (!GenerationId.IsValid(id) || !Directory.Exists(GenerationOf(id)))
            return null;
        try
        {
            var staged = JsonSerializer.Deserialize(File.ReadAllText(RecordOf(id)), StagingJson.Default.StagedGeneration);
            return staged?.Id == id ? staged : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Starts a preview with the files that it adds.</summary>
    public void Create(string id, IReadOnlyList<StagedFile> files)
    {
        FolderFailure.Guard(Of(id), "write", () =>
        {
            changes.CreateFolder(folder.Staged);
            changes.CreateFolder(Of(id));
            changes.CreateFolder(FilesOf(id));
            foreach (var file in files)
                changes.WriteFile(Path.Combine(FilesOf(id), file.Name), file.Content.Span);
        });
    }

    /// <summary>Completes a preview with the generation that was built for it.</summary>
    public void Complete(StagedGeneration staged)
    {
        var json = JsonSerializer.Serialize(staged, StagingJson.Default.StagedGeneration);
        FolderFailure.Guard(Of(staged.Id), "write", () =>
        {
            changes.WriteFile(RecordOf(staged.Id), json);
            changes.RenameFolder(folder.PartialOf(staged.Id), GenerationOf(staged.Id));
        });
    }

    /// <summary>Deletes a preview, whole or half.</summary>
    public void Delete(string id) => FolderFailure.Guard(Of(id), "delete", () =>
    {
        if (Directory.Exists(Of(id)))
            changes.DeleteFolder(Of(id));
    });

    private string Of(string id) => folder.StagedOf(id);

    private string RecordOf(string id) => Path.Combine(Of(id), "staged.json");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(StagedGeneration))]
internal sealed partial class StagingJson : JsonSerializerContext;
