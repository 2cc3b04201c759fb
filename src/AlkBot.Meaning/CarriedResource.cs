using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace AlkBot.Meaning;

/// <summary>Where a resource of an assembly lies in the assembly's file. It is read from there, without loading the assembly.</summary>
internal sealed record CarriedResource(string File, long Offset, long Length)
{
    private const int LengthPrefix = sizeof(int);

    /// <exception cref="InvalidDataException">The file is no assembly, is cut off, or has no such resource.</exception>
    internal static CarriedResource Find(string file, string nameEnd)
    {
        using var stream = System.IO.File.OpenRead(file);
        try
        {
            using var image = new PEReader(stream);
            var metadata = image.GetMetadataReader();
            var resource = metadata.ManifestResources.Select(metadata.GetManifestResource)
                .FirstOrDefault(r => metadata.GetString(r.Name).EndsWith(nameEnd, StringComparison.Ordinal));
            if (image.PEHeaders.CorHeader is not { } header
                || !image.PEHeaders.TryGetDirectoryOffset(header.ResourcesDirectory, out var resources)
                || resource.Name.IsNil)
            {
                throw new InvalidDataException($"{file} carries no {nameEnd}");
            }

            var at = resources + resource.Offset;
            stream.Position = at;
            var length = new BinaryReader(stream).ReadInt32();
            if (length < 0 || at + LengthPrefix + length > stream.Length) throw new InvalidDataException($"{file} is cut off");
            return new(file, at + LengthPrefix, length);
        }
        catch (Exception e) when (e is BadImageFormatException or InvalidOperationException or EndOfStreamException)
        {
            throw new InvalidDataException($"{file} is no assembly: {e.Message}", e);
        }
    }

    /// <summary>All of it. Not for the model, which would be held twice.</summary>
    internal byte[] Read()
    {
        var bytes = new byte[Length];
        using var stream = System.IO.File.OpenRead(File);
        stream.Position = Offset;
        stream.ReadExactly(bytes);
        return bytes;
    }
}
