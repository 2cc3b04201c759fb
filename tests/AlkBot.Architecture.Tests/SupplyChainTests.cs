using System.Security.Cryptography;
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
            var path = LockOf(project, "packages.lock.json");
            foreach (var (name, _, hash) in Locked(path))
                hash.ShouldNotBeNullOrEmpty($"{path}: {name}");
        }
    }

    [Fact]
    public void The_build_with_the_gateway_has_locks_of_its_own_for_the_version_that_it_names()
    {
        var version = XDocument.Load(Path.Combine(RepositoryFiles.Root, "Directory.Packages.props")).Descendants("DiscordNetVersion").Single().Value;
        var reaching = Projects.Where(project => XDocument.Load(project).Descendants().Any(e => e.Name.LocalName is "GatewayOnly" or "UsesProgram"));

        var gateway = reaching.SelectMany(project => Locked(LockOf(project, "packages.gateway.lock.json")))
            .Where(package => package.Name.StartsWith("Discord.Net", StringComparison.Ordinal)).ToList();

        gateway.ShouldAllBe(package => package.Version == version && package.Hash.Length > 0);
        gateway.Select(package => package.Name).Distinct().Order().ShouldBe(["Discord.Net.Core", "Discord.Net.Rest", "Discord.Net.WebSocket"]);
        gateway.Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public void What_ships_without_being_in_a_lock_is_in_the_bill_of_materials()
    {
        XNamespace cyclone = "http://cyclonedx.org/schema/bom/1.6";
        var components = XDocument.Load(Path.Combine(RepositoryFiles.Root, "src/AlkBot/sbom.xml")).Descendants(cyclone + "component").ToList();
        var versions = XDocument.Load(Path.Combine(RepositoryFiles.Root, "Directory.Packages.props"));
        var downloads = Projects.SelectMany(project => XDocument.Load(project).Descendants("PackageDownload")).ToList();

        foreach (var download in downloads)
        {
            var version = versions.Descendants(download.Attribute("Version")!.Value.Trim('[', ']', '$', '(', ')')).Single().Value;
            components.ShouldContain(part => part.Elements(cyclone + "purl").Any(
                purl => purl.Value == $"pkg:nuget/{download.Attribute("Include")!.Value}@{version}"));
        }

        var hashes = components.Elements(cyclone + "hashes").Elements(cyclone + "hash").Select(hash => hash.Value).ToList();
        foreach (var font in Files("src", "*.ttf"))
            hashes.ShouldContain(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(font))), font);
        // The model's own hash is asserted where it is loaded.
        hashes.ShouldContain(hash => File.ReadAllText(Path.Combine(RepositoryFiles.Root, "src/AlkBot.Meaning/EmbeddingModel.cs")).Contains(hash));
        downloads.ShouldNotBeEmpty();
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

    private static string LockOf(string project, string name)
    {
        var path = Path.Combine(Path.GetDirectoryName(project)!, name);
        File.Exists(path).ShouldBeTrue(path);
        return path;
    }

    // What a lock says of every package; a project has no hash.
    private static List<(string Name, string Version, string Hash)> Locked(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(path));
        return [.. file.RootElement.GetProperty("dependencies").EnumerateObject().SelectMany(target => target.Value.EnumerateObject())
            .Where(package => package.Value.GetProperty("type").GetString() != "Project")
            .Select(package => (package.Name, package.Value.GetProperty("resolved").GetString()!, package.Value.GetProperty("contentHash").GetString()!))];
    }

    private static IEnumerable<string> Files(string folder, string pattern) => new DirectoryInfo(Path.Combine(RepositoryFiles.Root, folder))
        .EnumerateFiles(pattern, SearchOption.AllDirectories)
        .Select(file => file.FullName)
        .Where(path => !path.Split(Path.DirectorySeparatorChar).Intersect([".artifacts", "node_modules", "bin", "obj"]).Any());
}
