namespace AlkBot.Architecture.Tests;

/// <summary>What is true of projects holds between the namespaces inside them: whoever is used does not know its user.</summary>
public class NamespaceDirectionTests
{
    [Fact]
    public void No_namespaces_use_each_other()
    {
        var sources = RepositoryFiles.Sources.ToDictionary(path => path, path => File.ReadAllText(Path.Combine(RepositoryFiles.Root, path)));

        CyclesOf(sources).ShouldBeEmpty();
        foreach (var (path, text) in sources.Where(source => Path.GetFileName(source.Key) != "Program.cs"))
            text.ShouldContain($"namespace {SpaceOf(path)}", Case.Sensitive, path);
    }

    [Fact]
    public void A_cycle_is_told_with_the_uses_that_make_it()
    {
        var told = CyclesOf(new Dictionary<string, string>
        {
            ["A.cs"] = "namespace N.A; class Above { int Depth => new N.B.Below().Depth; }",
            ["B.cs"] = "namespace N.B; class Below { public int Depth => 1; }",
            ["C.cs"] = "namespace N.C; using N.B; class Beside { Below Other => new(); }",
            ["D.cs"] = "namespace N.B; using N.C; class Between { Beside Other => new(); }",
        });

        told.ShouldHaveSingleItem().ShouldBe("N.B -> N.C by D.cs: Beside; N.C -> N.B by C.cs: Below");
    }

    private static List<string> CyclesOf(IReadOnlyDictionary<string, string> sources)
    {
        var graph = NamespaceGraph.Of(sources.Select(source => (source.Key, source.Value)));
        return
        [
            .. graph.Cycles().Select(cycle => string.Join("; ", graph.Uses
                .Where(use => cycle.Contains(use.Key.From) && cycle.Contains(use.Key.To))
                .OrderBy(use => use.Key)
                .Select(use => $"{use.Key.From} -> {use.Key.To} by {string.Join(", ", use.Value)}"))),
        ];
    }

    // src/AlkBot.Index/Ranking/Words.cs is of AlkBot.Index.Ranking.
    private static string SpaceOf(string path) =>
        Path.GetDirectoryName(path)!.Replace(Path.DirectorySeparatorChar, '.')["src.".Length..];
}
