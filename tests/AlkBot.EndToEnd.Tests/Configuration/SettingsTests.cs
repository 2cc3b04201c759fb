using AlkBot.Configuration;
using AlkBot.Discord.Configuration;
using AlkBot.Testing;
using Microsoft.Extensions.Logging;

namespace AlkBot.EndToEnd.Tests.Configuration;

public sealed class SettingsTests
{
    [Fact]
    public void Without_any_setting_the_defaults_hold()
    {
        var settings = Read([]);

        settings.Index.Directory.ShouldBe(Path.Combine(".alkbot", "index"));
        settings.Index.KeepGenerations.ShouldBe(3);
        settings.Debug.ShouldBeFalse();
    }

    [Fact]
    public void A_later_layer_overrides_an_earlier_one()
    {
        var settings = Settings.Read(new SettingsSource(
        [
            ConfigurationLayer.Of("file", [new("Index:Directory", "a"), new("Index:KeepGenerations", "7")]),
            ConfigurationLayer.Of("command line", [new("index:directory", "b")]),
        ]));

        settings.Index.Directory.ShouldBe("b");
        settings.Index.KeepGenerations.ShouldBe(7);
    }

    [Theory]
    [InlineData("Index:KeepGenerations", "1", "Index:KeepGenerations (test) is '1'; it takes a whole number from 2 to 100.")]
    [InlineData("Index:KeepGenerations", "many", "Index:KeepGenerations (test) is 'many'; it takes a whole number from 2 to 100.")]
    [InlineData("Index:Directory", " ", "Index:Directory (test) is ' '; it takes a folder.")]
    [InlineData("Index:Sources", "", "Index:Sources (test) is ''; it takes a folder.")]
    [InlineData("Index:Directory", "a\0b", "Index:Directory (test) is 'a\0b'; it takes a folder.")]
    [InlineData("Index:Watch", "1", "Index:Watch (test) is '1'; it takes one of false, true.")]
    [InlineData("Index:Meaning", "1", "Index:Meaning (test) is '1'; it takes one of On, Off.")]
    [InlineData("Index:WatchQuiet", "00:00:00", "Index:WatchQuiet (test) is '00:00:00'; it takes a duration from 00:00:01 to 01:00:00.")]
    [InlineData("Index:KeepReports", "0", "Index:KeepReports (test) is '0'; it takes a duration from 1.00:00:00 to 36500.00:00:00.")]
    [InlineData("Index:KeepPast", "00:00:01", "Index:KeepPast (test) is '00:00:01'; it takes a duration from 1.00:00:00 to 36500.00:00:00.")]
    [InlineData("Index:WatchInterval", "soon", "Index:WatchInterval (test) is 'soon'; it takes a duration from 00:00:01 to 1.00:00:00.")]
    [InlineData("Debug", "perhaps", "Debug (test) is 'perhaps'; it takes one of false, true, 0, 1.")]
    public void A_wrong_value_names_its_key_what_it_got_and_what_it_takes(string key, string value, string problem) =>
        Should.Throw<SettingsException>(() => Read([new(key, value)])).Problems.ShouldBe([problem]);

    [Theory]
    [InlineData("Index:Folder", "Index has Index:Directory, Index:KeepGenerations, Index:KeepPast, Index:KeepReports, Index:Meaning, Index:Sources")]
    [InlineData("Index:Directory:Name", "Index has Index:Directory")]
    [InlineData("Indx:Directory", "the sections are Debug, Discord, Index, Logging")]
    [InlineData("Logging:Level", "Logging has Logging:LogLevel:<category>")]
    public void An_unknown_key_is_reported_with_the_known_ones(string key, string hint)
    {
        var problem = Should.Throw<SettingsException>(() => Read([new(key, "x")])).Problems.Single();

        problem.ShouldStartWith($"{key} (test): there is no such setting");
        problem.ShouldContain(hint);
    }

    [Fact]
    public void Every_problem_is_reported_at_once() =>
        Should.Throw<SettingsException>(() => Read([new("Index:KeepGenerations", "x"), new("Index:Watch", "y"), new("Other", "z")]))
            .Problems.Count.ShouldBe(3);

    [Fact]
    public void Log_levels_are_read_by_category()
    {
        var levels = Read([new("Logging:LogLevel:Default", "warning"), new("Logging:LogLevel:AlkBot.Index", "Debug")]).Logging.Levels;

        levels["Default"].ShouldBe(LogLevel.Warning);
        levels["AlkBot.Index"].ShouldBe(LogLevel.Debug);
    }

    [Fact]
    public void The_example_file_is_valid_and_mentions_every_key()
    {
        var path = Path.Combine(Repository.Root, "appsettings.example.json");

        Settings.Load(path, []).Index.KeepGenerations.ShouldBe(3);

        var text = File.ReadAllText(path);
        string[] keys = ["Directory", "Sources", "KeepGenerations", .. DiscordOptionsReader.Keys, .. ServerKeys, "PublicUrl", "Access", "LinkLifetime"];
        foreach (var key in keys)
            text.ShouldContain($"\"{key}\"");
    }

    [Theory]
    [InlineData("MaxConnections", "15")]
    [InlineData("BodyTimeout", "00:00:00")]
    [InlineData("KeepAliveTimeout", "01:00:00")]
    [InlineData("UnverifiedBytes", "-1")]
    [InlineData("AnswersPerUser", "0")]
    [InlineData("QueuedAnswers", "many")]
    public void A_limit_of_the_server_that_would_limit_nothing_or_all_is_refused(string key, string value) =>
        Should.Throw<SettingsException>(() => Read([new($"Server:{key}", value)])).Problems.ShouldHaveSingleItem()
            .ShouldStartWith($"Server:{key} (test) is '{value}'; it takes ");

    [Theory]
    [InlineData("PublicUrl", "alkbot.example")]
    [InlineData("PublicUrl", "ftp://alkbot.example")]
    [InlineData("PublicUrl", "https://user:word@alkbot.example")]
    [InlineData("PublicUrl", "https://alkbot.example/?a=b")]
    [InlineData("PublicUrl", "https://alkbot.example/(a)")]
    [InlineData("Access", "Everybody")]
    [InlineData("LinkLifetime", "00:00:01")]
    public void A_setting_of_the_pages_that_is_none_is_refused(string key, string value) =>
        Should.Throw<SettingsException>(() => Read([new($"Pages:{key}", value)])).Problems.ShouldHaveSingleItem()
            .ShouldStartWith($"Pages:{key} (test) is '{value}'; it takes ");

    private static IEnumerable<string> ServerKeys =>
        typeof(ServerLimits).GetProperties().Where(p => p.CanWrite && p.DeclaringType == typeof(ServerLimits)).Select(p => p.Name);

    private static Settings Read(KeyValuePair<string, string?>[] values) =>
        Settings.Read(new SettingsSource([ConfigurationLayer.Of("test", values)]));
}
