using AlkBot.Discord.Configuration;
using Microsoft.Extensions.Configuration;

namespace AlkBot.Discord.Tests.Configuration;

public sealed class DiscordOptionsSpecs
{
    private static readonly string Key = new('a', 64);

    [Fact]
    public void Nothing_configured_serves_without_Discord()
    {
        var options = Read([]);
        options.Transport.ShouldBe(DiscordTransport.None);
        options.ApiBaseUrl.ShouldBe(new Uri("https://discord.com/api/v10/"));
        options.DeferAfter.ShouldBe(TimeSpan.FromSeconds(1.5));
        options.AttachmentBaseUrl.ShouldBeNull();
        options.AttachmentTimeout.ShouldBe(TimeSpan.FromSeconds(30));
        options.Admins.ShouldBeEmpty();
    }

    [Fact]
    public void A_public_key_turns_HTTP_on() => Read([("PublicKey", Key)]).Transport.ShouldBe(DiscordTransport.Http);

    [Fact]
    public void A_token_turns_the_gateway_on_where_the_build_has_it()
    {
        Read([("PublicKey", Key), ("Token", "abc.def")]).Transport.ShouldBe(DiscordTransport.Http);
        Read([("PublicKey", Key), ("Token", "abc.def")], hasGateway: true).Transport.ShouldBe(DiscordTransport.Gateway);
        Read([("PublicKey", Key)], hasGateway: true).Transport.ShouldBe(DiscordTransport.Http);
        Read([("PublicKey", Key), ("Token", "abc.def"), ("Transport", "Http")], hasGateway: true).Transport.ShouldBe(DiscordTransport.Http);
    }

    [Fact]
    public void A_build_without_the_gateway_says_which_has_it() =>
        Problems([("Transport", "gateway"), ("Token", "abc.def")]).ShouldHaveSingleItem().ShouldBe(
            "Discord:Transport is 'gateway'; it takes one of Http, None in this build; the gateway is in the one that the "
            + "Dockerfile or -p:Gateway=true makes.");

    [Fact]
    public void The_gateway_without_a_token_is_refused() => Problems([("Transport", "Gateway")], hasGateway: true)
        .ShouldHaveSingleItem().ShouldStartWith("Discord:Token is not set; Discord:Transport Gateway takes the bot's token");

    [Fact]
    public void Without_shards_there_is_one_and_all_are_this_process_s()
    {
        Read([]).ShardIds.ShouldBe([0]);
        Read([("TotalShards", "3")]).ShardIds.ShouldBe([0, 1, 2]);
    }

    [Theory]
    [InlineData("1,3")]
    [InlineData(" 1, 3 ")]
    public void Shards_are_split_over_processes(string ids)
    {
        var options = Read([("TotalShards", "4"), ("ShardIds", ids)]);
        options.TotalShards.ShouldBe(4);
        options.ShardIds.ShouldBe([1, 3]);
    }

    [Theory]
    [InlineData("4")]
    [InlineData("-1")]
    [InlineData("1,1")]
    [InlineData("one")]
    public void A_shard_that_cannot_be_is_refused(string ids) =>
        Problems([("TotalShards", "4"), ("ShardIds", ids)]).ShouldHaveSingleItem().ShouldContain(
            "it takes whole numbers from 0 to 3, below Discord:TotalShards, each once");

    [Fact]
    public void HTTP_can_stay_off_though_there_is_a_key() =>
        Read([("PublicKey", Key), ("Transport", "none")]).Transport.ShouldBe(DiscordTransport.None);

    [Fact]
    public void All_settings_are_read()
    {
        var options = Read(
        [
            ("PublicKey", Key), ("ApplicationId", "845027738276462632"), ("Token", "Bot abc.def"),
            ("ApiBaseUrl", "http://localhost:8080/api"), ("GatewayUrl", "ws://localhost:8080/gateway"), ("GuildId", "7"), ("GatewaySilence", "00:05:00"),
            ("AttachmentBaseUrl", "https://proxy.example/files"), ("AttachmentTimeout", "00:01:00"), ("Admins:0", "1"), ("Admins:1", "2"), ("DeferAfter", "00:00:00.5"),
        ]);
        options.PublicKey.ToArray().ShouldBe(Enumerable.Repeat((byte)0xaa, 32));
        options.ApplicationId.ShouldBe(845027738276462632ul);
        options.Token.ShouldBe("abc.def");
        options.ApiBaseUrl.ShouldBe(new Uri("http://localhost:8080/api/"));
        options.GatewayUrl.ShouldBe(new Uri("ws://localhost:8080/gateway"));
        options.GatewaySilence.ShouldBe(TimeSpan.FromMinutes(5));
        options.AttachmentBaseUrl.ShouldBe(new Uri("https://proxy.example/files/"));
        options.AttachmentTimeout.ShouldBe(TimeSpan.FromMinutes(1));
        options.GuildId.ShouldBe(7ul);
        options.Admins.ShouldBe([1ul, 2ul]);
        options.DeferAfter.ShouldBe(TimeSpan.FromSeconds(0.5));
    }

    [Fact]
    public void Admins_may_stand_in_one_variable() => Read([("Admins", "1, 2,3")]).Admins.ShouldBe([1ul, 2ul, 3ul]);

    [Fact]
    public void An_empty_value_is_none() =>
        Read([("PublicKey", ""), ("Token", " "), ("GuildId", "")]).Transport.ShouldBe(DiscordTransport.None);

    [Theory]
    [InlineData("Transport", "Carrier", "Discord:Transport is 'Carrier'; it takes one of Http, None.")]
    [InlineData("Transport", "1", "Discord:Transport is '1'; it takes one of Http, None.")]
    [InlineData("PublicKey", "abc", "Discord:PublicKey is 'abc'; it takes the application's public key: 64 hexadecimal digits.")]
    [InlineData("ApplicationId", "12x", "Discord:ApplicationId is '12x'; it takes a snowflake: a whole number of up to 20 digits, not 0.")]
    [InlineData("GuildId", "0", "Discord:GuildId is '0'; it takes a snowflake: a whole number of up to 20 digits, not 0.")]
    [InlineData("Admins", "1,me", "Discord:Admins is 'me'; it takes a snowflake: a whole number of up to 20 digits, not 0.")]
    [InlineData("TotalShards", "0", "Discord:TotalShards is '0'; it takes a whole number from 1 to 16384.")]
    [InlineData("DeferAfter", "3", "Discord:DeferAfter is '3'; it takes a time from 00:00:00 to 00:00:02.5.")]
    [InlineData("AttachmentTimeout", "0", "Discord:AttachmentTimeout is '0'; it takes a time from 00:00:01 to 00:10:00.")]
    public void A_wrong_value_is_one_line_that_says_what_is_right(string key, string value, string problem)
    {
        Problems([(key, value)]).ShouldBe([problem]);
    }

    [Fact]
    public void HTTP_without_a_key_is_refused() =>
        Problems([("Transport", "Http")]).ShouldHaveSingleItem().ShouldStartWith("Discord:PublicKey is not set; Discord:Transport Http");

    [Theory]
    [InlineData("PublicKey")]
    [InlineData("Token")]
    [InlineData("ApplicationId")]
    [InlineData("GuildId")]
    [InlineData("Admins")]
    [InlineData("ApiBaseUrl")]
    [InlineData("AttachmentBaseUrl")]
    [InlineData("AttachmentTimeout")]
    [InlineData("GatewayUrl")]
    [InlineData("GatewaySilence")]
    [InlineData("Transport")]
    [InlineData("TotalShards")]
    [InlineData("ShardIds")]
    public void No_problem_shows_a_token_wherever_it_was_put(string key)
    {
        const string Token = "MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ. ZnCjm1XVW7vRze4b7Cq4se7kKWs";
        var problem = Problems([(key, Token)]).ShouldHaveSingleItem();
        problem.ShouldContain($"Discord:{key} is a text of {Token.Length} characters; it takes");
        problem.ShouldNotContain("Mtk4", Case.Insensitive);
    }

    [Fact]
    public void An_address_with_a_password_is_refused_without_showing_it() =>
        Problems([("ApiBaseUrl", "https://me:pw@discord.com"), ("AttachmentBaseUrl", "https://me:pw@discord.com")])
            .ShouldAllBe(problem => !problem.Contains("pw"));

    [Fact]
    public void Printing_the_options_shows_no_token() => Read([("Token", "abc.def")]).ToString().ShouldNotContain("abc");

    private static DiscordOptions Read((string Key, string Value)[] settings, bool hasGateway = false)
    {
        var options = DiscordOptionsReader.Read(Configuration(settings), hasGateway, out var problems);
        problems.ShouldBeEmpty();
        return options;
    }

    private static IReadOnlyList<string> Problems((string Key, string Value)[] settings, bool hasGateway = false)
    {
        DiscordOptionsReader.Read(Configuration(settings), hasGateway, out var problems);
        return problems;
    }

    private static IConfiguration Configuration((string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"Discord:{setting.Key}", (string?)setting.Value)))
        .Build();
}
