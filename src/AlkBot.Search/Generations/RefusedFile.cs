namespace AlkBot.Search.Generations;

/// <summary>A file of the source folder that a build could not read; the rest was built without it.</summary>
/// <param name="File">Its name inside the source folder.</param>
/// <param name="Reason">One line that names the file, the place in it where there is one, and the remedy.</param>
public sealed record RefusedFile(string File, string Reason);
