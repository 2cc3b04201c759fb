using System.Text.Json;
using System.Xml.Linq;

namespace AlkBot.Architecture.Tests;

/// <summary>What a build takes from elsewhere is named by its hash, and nothing says from which host.</summary>
public class SupplyChainTests
{
    private static readonly string[] Projects = [.. Files("src", "*.csproj"), .. Files("tests", "*.csproj")];

    [Fact]
    public void Every_project_has_a_lock_of_the_packages_it_restores()
    {
        foreach (var project in Projects)
        {
            var path = Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json");
            File.Exists(path).ShouldBeTrue(path);
            using var file = JsonDocument.Parse(File.ReadAllText(path));
            foreach (var package in file.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(t => t.Value.EnumerateObject()))
            {
                if (package.Value.GetProperty("type").GetString() != "Project")
                    package.Value.GetProperty("contentHash").GetString().ShouldNotBeNullOrEmpty($"{path}: {package.Name}");
            }
        }
    }

    [Fact]
    public void No_lock_names_a_host()
    {
        foreach (var path in Files(".", "packages*.lock.json").Concat(Files(".", "package-lock.json")))
            File.ReadAllText(path).ShouldNotContain("://", Case.Sensitive, path);
    }

    [Fact]
    public void Packages_of_npm_run_no_scripts()
    {
        foreach (var path in Files("tests", "package.json"))
        {
            var settings = File.ReadAllText(Path.Combine(Path.GetDirectoryName(path)!, ".npmrc"));
            settings.ShouldContain("ignore-scripts=true");
            settings.ShouldContain("omit-lockfile-registry-resolved=true");
        }
    }

    [Fact]
    public void Known_vulnerabilities_are_told_and_a_list_that_cannot_be_reached_breaks_no_build()
    {
        var properties = XDocument.Load(Path.Combine(RepositoryFiles.Root, "Directory.Build.props"));

        properties.Descendants("NuGetAudit").ShouldHaveSingleItem().Value.ShouldBe("true");
        properties.Descendants("WarningsNotAsErrors").ShouldHaveSingleItem().Value.ShouldContain("NU1900");
    }

    private static IEnumerable<string> Files(string folder, string pattern) => new DirectoryInfo(Path.Combine(RepositoryFiles.Root, folder))
        .EnumerateFiles(pattern, SearchOption.AllDirectories)
        .Select(file => file.FullName)
        .Where(path => !path.Split(Path.DirectorySeparatorChar).Intersect([".artifacts", "node_modules", "bin", "obj"]).Any());
}
