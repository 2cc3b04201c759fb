namespace AlkBot.Architecture.Tests;

/// <summary>A project exists to keep a dependency out: references run one way, and only the executable chooses.</summary>
public class ReferenceDirectionTests
{
    /// <summary>What each project may know of the others; a new project has to be given its place here.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["AlkBot.Evidence"] = [],
        ["AlkBot.Meaning"] = [],
        ["AlkBot.Sources"] = ["AlkBot.Evidence"],
        ["AlkBot.Facts"] = ["AlkBot.Evidence", "AlkBot.Sources"],
        ["AlkBot.Index"] = ["AlkBot.Evidence", "AlkBot.Meaning"],
        ["AlkBot.Answers"] = ["AlkBot.Evidence", "AlkBot.Meaning", "AlkBot.Index"],
        ["AlkBot.Pictures"] = ["AlkBot.Evidence", "AlkBot.Index", "AlkBot.Answers"],
        ["AlkBot.Discord"] = ["AlkBot.Evidence", "AlkBot.Index", "AlkBot.Answers", "AlkBot.Pictures"],
        ["AlkBot.Discord.Gateway"] = ["AlkBot.Evidence", "AlkBot.Index", "AlkBot.Answers", "AlkBot.Discord"],
        ["AlkBot.Pages"] = ["AlkBot.Evidence", "AlkBot.Index", "AlkBot.Answers", "AlkBot.Pictures"],
        ["AlkBot"] =
        [
            "AlkBot.Evidence", "AlkBot.Meaning", "AlkBot.Sources", "AlkBot.Facts", "AlkBot.Index", "AlkBot.Answers", "AlkBot.Pictures",
            "AlkBot.Discord", "AlkBot.Discord.Gateway", "AlkBot.Pages",
        ],
    };

    /// <summary>The packages a project exists to keep away from the others.</summary>
    private static readonly Dictionary<string, string[]> Owners = new()
    {
        ["Lucene.Net"] = ["AlkBot.Index"],
        ["Microsoft.ML"] = ["AlkBot.Meaning"],
        ["FastBertTokenizer"] = ["AlkBot.Meaning"],
        ["Discord.Net"] = ["AlkBot.Discord.Gateway"],
        ["System.CommandLine"] = ["AlkBot"],
        ["Spectre.Console"] = ["AlkBot"],
        ["AngleSharp"] = ["AlkBot.Sources"],
        ["Markdig"] = ["AlkBot.Sources"],
        ["Polly"] = ["AlkBot.Discord"],
        ["SkiaSharp"] = ["AlkBot.Pictures"],
        ["Microsoft.AspNetCore"] = ["AlkBot.Discord", "AlkBot.Pages", "AlkBot"],
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
