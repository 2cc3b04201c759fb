using System.Text.Json;
using AlkBot.Discord.Endpoint;

namespace AlkBot.Discord.Conformance.Tests;

/// <summary>Project Wycheproof's vectors for Ed25519: signatures of edge cases, malleable and malformed ones among them.</summary>
public sealed class WycheproofSpecs
{
    [Fact]
    public void Every_vector_gives_the_result_it_names()
    {
        var folder = Environment.GetEnvironmentVariable("ALKBOT_SHARED").ShouldNotBeNull("the folder of the vectors");
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "vectors", "ed25519_test.json")));
        var (valid, invalid) = (0, 0);
        foreach (var group in file.RootElement.GetProperty("testGroups").EnumerateArray())
        {
            var key = new InteractionKey(Bytes(group.GetProperty("publicKey"), "pk"));
            foreach (var vector in group.GetProperty("tests").EnumerateArray())
            {
                var isValid = vector.GetProperty("result").GetString() == "valid";
                key.Verify(Bytes(vector, "msg"), Bytes(vector, "sig"))
                    .ShouldBe(isValid, $"vector {vector.GetProperty("tcId")}: {vector.GetProperty("comment")}");
                _ = isValid ? valid++ : invalid++;
            }
        }
        (valid, invalid).ShouldBe((88, 63));
    }

    private static byte[] Bytes(JsonElement owner, string name) => Convert.FromHexString(owner.GetProperty(name).GetString()!);
}
