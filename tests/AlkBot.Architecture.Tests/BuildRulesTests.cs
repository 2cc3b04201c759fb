using System.Xml.Linq;

namespace AlkBot.Architecture.Tests;

/// <summary>The rules of the build that a later edit could loosen without a build failing.</summary>
public class BuildRulesTests
{
    private static readonly XDocument Properties = XDocument.Load(Path.Combine(RepositoryFiles.Root, "Directory.Build.props"));

    [Theory]
    [InlineData("Nullable", "enable")]
    [InlineData("TreatWarningsAsErrors", "true")]
    [InlineData("MSBuildTreatWarningsAsErrors", "true")]
    [InlineData("EnforceCodeStyleInBuild", "true")]
    [InlineData("TargetFramework", "net10.0")]
    public void The_root_sets(string property, string value)
    {
        Properties.Descendants(property).ShouldHaveSingleItem().Value.ShouldBe(value);
    }

    [Fact]
    public void No_project_loosens_the_root()
    {
        foreach (var (name, project) in RepositoryFiles.SourceProjects)
        {
            var set = project.Descendants("PropertyGroup").Elements().Select(e => e.Name.LocalName);
            set.ShouldNotContain(p => p.Contains("Warn") || p == "Nullable" || p == "TargetFramework", name);
        }
    }

    [Fact]
    public void The_clock_of_the_machine_is_banned()
    {
        var banned = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "BannedSymbols.txt"));
        var severities = File.ReadAllText(Path.Combine(RepositoryFiles.Root, ".editorconfig"));

        banned.ShouldContain("P:System.DateTime.Now;");
        banned.ShouldContain("P:System.DateTime.UtcNow;");
        severities.ShouldContain("dotnet_diagnostic.RS0030.severity = error");
    }

    [Fact]
    public void Versions_are_central_and_pinned()
    {
        var versions = XDocument.Load(Path.Combine(RepositoryFiles.Root, "Directory.Packages.props"));

        versions.Descendants("ManagePackageVersionsCentrally").ShouldHaveSingleItem().Value.ShouldBe("true");
        foreach (var package in versions.Descendants("PackageVersion"))
            Pinned(package.Attribute("Version")!.Value).ShouldMatch(@"^\d+\.\d+\.\d+(-beta\d+)?$", package.ToString());
        foreach (var (name, project) in RepositoryFiles.SourceProjects)
            project.Descendants("PackageReference").ShouldAllBe(p => p.Attribute("Version") == null, name);

        // A version that a build may raise is a property, and what it is unless raised stands beside it.
        string Pinned(string version) =>
            version.StartsWith("$(", StringComparison.Ordinal) ? versions.Descendants(version[2..^1]).ShouldHaveSingleItem().Value : version;
    }

    [Fact]
    public void The_tree_has_the_top_level_that_was_asked_for()
    {
        string[] asked = ["src", "tests", "index-source", "AlkBot.sln", "README.md", "Dockerfile", "appsettings.example.json"];

        foreach (var name in asked)
            Path.Exists(Path.Combine(RepositoryFiles.Root, name)).ShouldBeTrue(name);
    }

    [Fact]
    public void No_source_file_holds_more_than_one_idea()
    {
        RepositoryFiles.Sources.Where(path => File.ReadLines(Path.Combine(RepositoryFiles.Root, path)).Count() > 300).ShouldBeEmpty();
    }

    [Fact]
    public void No_two_source_files_have_one_name()
    {
        RepositoryFiles.Sources.GroupBy(path => Path.GetFileName(path), StringComparer.OrdinalIgnoreCase)
            .Where(name => name.Count() > 1)
            .Select(name => string.Join(", ", name))
            .ShouldBeEmpty();
    }
}
