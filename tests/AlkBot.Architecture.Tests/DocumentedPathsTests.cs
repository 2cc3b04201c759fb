using System.Text.RegularExpressions;

namespace AlkBot.Architecture.Tests;

/// <summary>A path that the documents name is there: files move, and prose does not follow by itself.</summary>
public partial class DocumentedPathsTests
{
    private static readonly string[] Places = ["", "src", "tests"];

    [Fact]
    public void Every_path_that_the_documents_name_exists()
    {
        var documents = Directory.GetFiles(Path.Combine(RepositoryFiles.Root, "docs"), "*.md")
            .Concat(Directory.GetFiles(RepositoryFiles.Root, "*.md"));
        var named = documents.SelectMany(file => NamedPath().Matches(File.ReadAllText(file)).Select(match => match.Value)).Distinct().ToList();

        named.ShouldNotBeEmpty();
        named.Where(path => !Places.Any(place => Path.Exists(Path.Combine(RepositoryFiles.Root, place, path)))).ShouldBeEmpty();
    }

    [GeneratedRegex("(?<=`)(?:src/|tests/)?AlkBot[\\w./]*(?=`)", RegexOptions.None, 1000)]
    private static partial Regex NamedPath();
}
