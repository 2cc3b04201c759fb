using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using AlkBot.Discord.Tests.Hosting;

namespace AlkBot.Discord.Tests.Endpoint;

/// <summary>Requests that chance has damaged; the seed is fixed, so a failure comes back.</summary>
public sealed class FuzzSpecs
{
    private const int Cases = 1500;

    [Fact]
    public async Task No_signed_body_whatever_breaks_the_server()
    {
        await using var bot = await HttpBot.StartAsync();
        var random = new Random(8032);
        for (var i = 0; i < Cases; i++)
        {
            var body = Damaged(random, Encoding.UTF8.GetBytes(AnyInteraction(bot, random).ToJsonString()));
            using var response = await bot.Discord.Raw.SendRawAsync(bot.Endpoint, body);
            ((int)response.StatusCode).ShouldBeOneOf([200, 400, 409], $"case {i}: {Encoding.UTF8.GetString(body)}");
        }
        bot.Handler.Received.Count.ShouldBeGreaterThan(Cases / 10);
        bot.Log.Lines.ShouldNotContain(line => line.StartsWith("Error") || line.StartsWith("Critical"));
    }

    [Fact]
    public async Task No_field_of_any_type_breaks_the_server()
    {
        await using var bot = await HttpBot.StartAsync();
        var random = new Random(2017);
        for (var i = 0; i < Cases; i++)
        {
            var interaction = AnyInteraction(bot, random);
            Replace(random, interaction);
            var body = Encoding.UTF8.GetBytes(interaction.ToJsonString());
            using var response = await bot.Discord.Raw.SendRawAsync(bot.Endpoint, body);
            ((int)response.StatusCode).ShouldBeOneOf([200, 400, 409], $"case {i}: {interaction.ToJsonString()}");
        }
        bot.Log.Lines.ShouldNotContain(line => line.StartsWith("Error") || line.StartsWith("Critical"));
    }

    [Fact]
    public async Task No_unsigned_request_is_ever_parsed()
    {
        await using var bot = await HttpBot.StartAsync();
        var random = new Random(8410);
        for (var i = 0; i < Cases; i++)
        {
            var body = Encoding.UTF8.GetBytes(AnyInteraction(bot, random).ToJsonString());
            using var response = await bot.Discord.Raw.SendRawAsync(bot.Endpoint, body, headers =>
            {
                var name = random.Next(2) == 0 ? "X-Signature-Ed25519" : "X-Signature-Timestamp";
                var value = Damaged(random, Encoding.ASCII.GetBytes(headers.GetValues(name).Single()));
                headers.Remove(name);
                headers.TryAddWithoutValidation(name, string.Concat(value.Select(b => b is >= 0x20 and < 0x7f ? (char)b : '0')) + "1");
            });
            ((int)response.StatusCode).ShouldBe(401, $"case {i}");
        }
        bot.Handler.Received.ShouldBeEmpty();
    }

    private static JsonObject AnyInteraction(HttpBot bot, Random random) => random.Next(6) switch
    {
        0 => bot.Discord.Make.Command("trial", ("id", "NCT00000000"), ("private", true)),
        1 => bot.Discord.Make.Subcommand("index", "status"),
        2 => bot.Discord.Make.Autocomplete("drug", "name", "c"),
        3 => bot.Discord.Make.Component("v1:page", null, "value"),
        4 => bot.Discord.Make.MessageCommand("Look up", "some text"),
        _ => bot.Discord.Make.Modal("form", ("field", "value")),
    };

    private static byte[] Damaged(Random random, byte[] bytes)
    {
        var damaged = bytes.ToList();
        for (var times = random.Next(1, 4); times > 0 && damaged.Count > 1; times--)
        {
            var at = random.Next(damaged.Count);
            switch (random.Next(4))
            {
                case 0:
                    damaged[at] = (byte)random.Next(256);
                    break;
                case 1:
                    damaged.RemoveAt(at);
                    break;
                case 2:
                    damaged.Insert(at, (byte)"{}[]\",:\\0n"[random.Next(10)]);
                    break;
                default:
                    damaged.RemoveRange(at, Math.Min(random.Next(1, 20), damaged.Count - at));
                    break;
            }
        }
        return [.. damaged];
    }

    // Some value somewhere becomes one of another kind.
    private static void Replace(Random random, JsonNode root)
    {
        var node = root;
        while (node is JsonObject { Count: > 0 } fields)
        {
            var name = fields.ElementAt(random.Next(fields.Count)).Key;
            if (fields[name] is JsonObject or JsonArray && random.Next(3) > 0)
            {
                node = fields[name]!;
                continue;
            }
            fields[name] = AnyValue(random);
            return;
        }
        if (node is JsonArray { Count: > 0 } items)
            items[random.Next(items.Count)] = AnyValue(random);
    }

    private static JsonNode? AnyValue(Random random) => random.Next(8) switch
    {
        0 => null,
        1 => random.Next(2) == 0,
        2 => random.NextInt64().ToString(CultureInfo.InvariantCulture),
        3 => random.NextDouble() * 1e300,
        4 => new JsonArray(1, "x", null, new JsonObject()),
        5 => new JsonObject { ["name"] = new JsonArray() },
        6 => -1,
        _ => new string('x', random.Next(3000)),
    };
}
