using System.Text.Json;
using AlkBot.Discord.Endpoint;
using AlkBot.Testing.Emulator.Keys;

namespace AlkBot.Discord.Tests.Endpoint;

/// <summary>The test vectors of RFC 8032, section 7.1.</summary>
public sealed class Rfc8032Specs
{
    public static TheoryData<string, string, string, string, string> Vectors()
    {
        var data = new TheoryData<string, string, string, string, string>();
        var path = Path.Combine(AppContext.BaseDirectory, "Endpoint", "rfc8032-section-7.1.json");
        using var file = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (var vector in file.RootElement.EnumerateArray())
        {
            var (message, signature) = (Text(vector, "message"), Text(vector, "signature"));
            data.Add(Text(vector, "name"), Text(vector, "secretKey"), Text(vector, "publicKey"), message, signature);
        }
        return data;
    }

    [Fact]
    public void All_five_vectors_are_there() => Vectors().Count.ShouldBe(5);

    [Theory]
    [MemberData(nameof(Vectors))]
    public void A_signature_of_the_standard_is_good(string name, string secretKey, string publicKey, string message, string signature)
    {
        var key = new InteractionKey(Convert.FromHexString(publicKey));
        key.Verify(Convert.FromHexString(message), Convert.FromHexString(signature)).ShouldBeTrue(name);
        new SigningKey(Convert.FromHexString(secretKey)).PublicKeyHex.ShouldBe(publicKey);
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void One_changed_bit_is_bad(string name, string secretKey, string publicKey, string message, string signature)
    {
        var key = new InteractionKey(Convert.FromHexString(publicKey));
        var good = Convert.FromHexString(signature);
        for (var i = 0; i < good.Length; i++)
        {
            var bad = good.ToArray();
            bad[i] ^= 1;
            key.Verify(Convert.FromHexString(message), bad).ShouldBeFalse($"{name}, byte {i} of the signature");
        }
        byte[] longer = [.. Convert.FromHexString(message), 0];
        key.Verify(longer, good).ShouldBeFalse(name);
        new SigningKey(Convert.FromHexString(secretKey)).Sign(Convert.FromHexString(message)).ShouldBe(good);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(63)]
    [InlineData(65)]
    public void A_signature_of_another_length_is_bad(int length)
    {
        var key = new InteractionKey(SigningKey.Of("any").PublicKey);
        key.Verify("message"u8, new byte[length]).ShouldBeFalse();
    }

    [Fact]
    public void A_key_of_another_length_is_refused() =>
        Should.Throw<FormatException>(() => new InteractionKey(new byte[31]));

    [Fact]
    public void One_key_verifies_for_many_at_once()
    {
        var pair = SigningKey.Of("any");
        var key = new InteractionKey(pair.PublicKey);
        var signature = pair.Sign("message"u8.ToArray());
        var good = 0;
        Parallel.For(0, 400, i =>
        {
            if (key.Verify("message"u8, signature) && !key.Verify("massage"u8, signature))
                Interlocked.Increment(ref good);
        });
        good.ShouldBe(400);
    }

    private static string Text(JsonElement vector, string name) => vector.GetProperty(name).GetString()!;
}
