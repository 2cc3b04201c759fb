namespace AlkBot.Architecture.Tests;

/// <summary>A project exists to keep a dependency out: references run one way, and only the executable chooses.</summary>
public class ReferenceDirectionTests
{
    /// <summary>What each project may know of the others; a new project has to be given its place here.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["AlkBot.Evidence"] = [],
        ["AlkBot.Extraction"] = ["AlkBot.Evidence"],
        ["AlkBot.Search"] = ["AlkBot.Evidence"],
        ["AlkBot.Search.Sqlite"] = ["AlkBot.Evidence", "AlkBot.Search"],
        ["AlkBot.Search.Lucene"] = ["AlkBot.Evidence", "AlkBot.Search"],
        ["AlkBot.Answers"] = ["AlkBot.Evidence", "AlkBot.Search"],
        ["AlkBot.Discord"] = ["AlkBot.Evidence", "AlkBot.Search", "AlkBot.Answers"],
        ["AlkBot.Discord.Http"] = ["AlkBot.Evidence", "AlkBot.Search", "AlkBot.Answers", "AlkBot.Discord"],
        ["AlkBot.Discord.Gateway"] = ["AlkBot.Evidence", "AlkBot.Search", "AlkBot.Answers", "AlkBot.Discord", "AlkBot.Discord.Http"],
        ["AlkBot"] =
        [
            "AlkBot.Evidence", "AlkBot.Extraction", "AlkBot.Search", "AlkBot.Search.Sqlite", "AlkBot.Search.Lucene",
            "AlkBot.Answers", "AlkBot.Discord", "AlkBot.Discord.Http", "AlkBot.Discord.Gateway",
        ],
    };

    /// <summary>The packages a project exists to keep away from the others.</summary>
    private static readonly Dictionary<string, string[]> Owners = new()
    {
        ["Microsoft.Data.Sqlite"] = ["AlkBot.Search.Sqlite"],
        ["SQLitePCLRaw"] = ["AlkBot.Search.Sqlite"],
        ["Lucene.Net"] = ["AlkBot.Search.Lucene"],
        ["Discord.Net"] = ["AlkBot.Discord.Gateway"],
        ["System.CommandLine"] = ["AlkBot"],
        ["Spectre.Console"] = ["AlkBot"],
        ["AngleSharp"] = ["AlkBot.Extraction"],
        ["Markdig"] = ["AlkBot.Extraction"],
        ["Polly"] = ["AlkBot.Discord.Http"],
        ["Microsoft.AspNetCore"] = ["AlkBot.Discord.Http", "AlkBot"],
    };

    public static TheoryData<string> Projects => [.. RepositoryFiles.SourceProjects.Keys.Order()];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_declares_references_in_the_allowed_direction_only(string project)
    {
        var declared = RepositoryFiles.References(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path));

        declared.ShouldBeSubsetOf(Allowed[project]);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_compiled_project_uses_no_other_of_ours_than_the_allowed(string project)
    {
        var assembly = System.Reflection.Assembly.Load(project == "AlkBot" ? "alkbot" : project);

        var used = assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(name => name.StartsWith("AlkBot", StringComparison.Ordinal));

        used.ShouldBeSubsetOf(Allowed[project]);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_compiled_project_touches_a_walled_off_library_only_where_it_belongs(string project)
    {
        var assembly = System.Reflection.Assembly.Load(project == "AlkBot" ? "alkbot" : project);

        foreach (var (library, owners) in Owners)
        {
            if (!owners.Contains(project))
                assembly.GetReferencedAssemblies().ShouldNotContain(a => a.Name!.StartsWith(library, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_domain_has_no_packages()
    {
        RepositoryFiles.References("AlkBot.Evidence", "PackageReference").ShouldBeEmpty();
    }
}
