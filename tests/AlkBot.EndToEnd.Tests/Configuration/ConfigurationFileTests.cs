using AlkBot.Configuration;
using AlkBot.EndToEnd.Tests.Running;
using AlkBot.Testing;

namespace AlkBot.EndToEnd.Tests.Configuration;

public sealed class ConfigurationFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("{\n  \"Index\": {\n    \"Engine\": Sqlite\n  }\n}", ", line 3, ")]
    [InlineData("{\n  \"Index\": {", ", line 2, ")]
    [InlineData("", "this is not JSON")]
    public void Malformed_json_names_file_and_line(string text, string place)
    {
        var path = Write(text);

        var problem = Should.Throw<SettingsException>(() => ConfigurationFile.Read(path)).Problems.Single();

        problem.ShouldStartWith(path);
        problem.ShouldContain(place);
        problem.ShouldNotContain("\n");
    }

    [Theory]
    [InlineData("[1, 2]")]
    [InlineData("{\"Index\": {\"Engine\": \"a\", \"engine\": \"b\"}}")]
    public void Json_that_is_no_configuration_names_the_file(string text)
    {
        var path = Write(text);

        Should.Throw<SettingsException>(() => ConfigurationFile.Read(path)).Problems.Single().ShouldStartWith(path);
    }

    [Fact]
    public void A_file_that_was_named_has_to_exist()
    {
        var path = Path.Combine(_folder.Path, "none.json");

        Should.Throw<SettingsException>(() => ConfigurationFile.Read(path)).Problems
            .ShouldBe([$"{path}: there is no such configuration file."]);
    }

    [Fact]
    public async Task Every_command_takes_the_file_and_refuses_a_wrong_one_in_one_line()
    {
        var path = Write("""{ "Index": { "Engine": "Postgres" } }""");

        (await InProcess.RunAsync("index", "status", "--config", path)).ShouldHaveFailedWithOneLine(1).ShouldContain("Index:Engine");
        (await InProcess.RunAsync("--config", path, "ask", "/help")).ShouldHaveFailedWithOneLine(1).ShouldContain(path);
    }

    [Fact]
    public void A_folder_is_no_configuration_file() =>
        Should.Throw<SettingsException>(() => ConfigurationFile.Read(_folder.Path)).Problems.Single().ShouldStartWith(_folder.Path);

    [Fact]
    public void Comments_and_trailing_commas_are_allowed()
    {
        var layer = ConfigurationFile.Read(Write("{\n  // where\n  \"Index\": { \"Directory\": \"x\", },\n}"));

        layer.Provider.TryGet("Index:Directory", out var value).ShouldBeTrue();
        value.ShouldBe("x");
    }

    private string Write(string text)
    {
        var path = Path.Combine(_folder.Path, "settings.json");
        File.WriteAllText(path, text);
        return path;
    }
}
