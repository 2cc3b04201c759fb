using System.Security.Cryptography;
using System.Text;
using AlkBot.Evidence;

namespace AlkBot.Testing;

/// <summary>Valid things of the domain, made from as little as a test wants to say.</summary>
public static class Some
{
    /// <summary>An entity with names that a source prints, the shown one first.</summary>
    public static Entity Entity(string id, params string[] names) =>
        new(EntityId.Parse(id), names[0], [.. names.Select(name => new EntityName(name, NameOrigin.Source))]);

    /// <summary>A source whose text is a file of its own.</summary>
    public static Source Source(string id, string text) =>
        new(SourceId.Parse(id), $"The title of {id}", "review", id + ".txt", Sha256(text), text) { TextIsFile = true };

    /// <summary>A source with one text passage for each of <paramref name="passages"/>, joined by a space, and nothing else.</summary>
    public static SourceEvidence Evidence(string id, params string[] passages)
    {
        var evidence = new EvidenceBuilder(id);
        foreach (var passage in passages)
            evidence.Passage(passage);
        return evidence.Build();
    }

    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
