using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using AlkBot.Discord.Configuration;
using AlkBot.Discord.Endpoint;

namespace AlkBot.Discord.Tests.Signatures;

public sealed class MissingLibrarySpecs
{
    [Fact]
    public void A_system_without_the_library_is_told_so_when_the_key_is_imported()
    {
        // A copy of the assembly of its own, so that only here the library is missing.
        var context = new AssemblyLoadContext("without libcrypto", isCollectible: true);
        var assembly = context.LoadFromAssemblyPath(typeof(InteractionKey).Assembly.Location);
        NativeLibrary.SetDllImportResolver(assembly, (name, _, _) => throw new DllNotFoundException(name));
        var options = Activator.CreateInstance(assembly.GetType(typeof(DiscordOptions).FullName!, throwOnError: true)!)!;
        options.GetType().GetProperty(nameof(DiscordOptions.PublicKey))!.SetValue(options, new ReadOnlyMemory<byte>(new byte[32]));
        var key = assembly.GetType(typeof(InteractionKey).FullName!, throwOnError: true)!;
        var failure = Should.Throw<TargetInvocationException>(() => Activator.CreateInstance(key, options)).InnerException!;
        failure.GetType().Name.ShouldBe("CryptographyUnavailableException");
        failure.Message.ShouldContain("libcrypto.so.3");
        failure.Message.ShouldContain("install OpenSSL 3");
        context.Unload();
    }
}
