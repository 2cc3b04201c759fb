using AlkBot.Index.Storage;

namespace AlkBot.Index.Generations;

/// <summary>The steps by which an index folder is changed, for builds and for previews.</summary>
internal sealed record GenerationSteps(
    GenerationFolder Folder, GenerationPointer Pointer, GenerationWriting Writing, GenerationBuild Build, AuditLog Log, TimeProvider Time,
    IFolderChanges Changes);
