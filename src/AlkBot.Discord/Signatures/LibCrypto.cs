using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace AlkBot.Discord.Signatures;

/// <summary>The few functions of OpenSSL 3's libcrypto that verifying Ed25519 needs. See EVP_DigestVerify(3) and EVP_PKEY_new(3).</summary>
internal static partial class LibCrypto
{
    /// <summary>The library's name by its ABI version: 3 is the first whose verification of Ed25519 takes fetched algorithms.</summary>
    public const string Library = "libcrypto.so.3";

    /// <summary>NID_ED25519 of obj_mac.h.</summary>
    public const int Ed25519 = 1087;

    [LibraryImport(Library, EntryPoint = "EVP_PKEY_new_raw_public_key")]
    public static partial PublicKeyHandle NewRawPublicKey(int type, nint engine, ReadOnlySpan<byte> key, nuint length);

    [LibraryImport(Library, EntryPoint = "EVP_PKEY_free")]
    private static partial void FreeKey(nint key);

    [LibraryImport(Library, EntryPoint = "EVP_MD_CTX_new")]
    public static partial DigestContextHandle NewDigestContext();

    [LibraryImport(Library, EntryPoint = "EVP_MD_CTX_free")]
    private static partial void FreeDigestContext(nint context);

    [LibraryImport(Library, EntryPoint = "EVP_DigestVerifyInit")]
    public static partial int DigestVerifyInit(DigestContextHandle context, nint keyContext, nint digest, nint engine, PublicKeyHandle key);

    [LibraryImport(Library, EntryPoint = "EVP_DigestVerify")]
    public static partial int DigestVerify(
        DigestContextHandle context, ReadOnlySpan<byte> signature, nuint signatureLength, ReadOnlySpan<byte> message, nuint messageLength);

    /// <summary>A failed verification leaves its reason in the thread's error queue; nobody else reads it.</summary>
    [LibraryImport(Library, EntryPoint = "ERR_clear_error")]
    public static partial void ClearErrors();

    internal sealed class PublicKeyHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
    {
        protected override bool ReleaseHandle()
        {
            FreeKey(handle);
            return true;
        }
    }

    internal sealed class DigestContextHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
    {
        protected override bool ReleaseHandle()
        {
            FreeDigestContext(handle);
            return true;
        }
    }
}
