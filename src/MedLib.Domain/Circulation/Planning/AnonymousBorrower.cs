using MedLib.Domain.Circulation.Borrowers;

namespace MedLib.Domain.Circulation.Planning;

/// <summary>Ids that stand for borrowers who were taken out of history: each batch of loans gets one, so that no two loans of a person can be told to be of one.</summary>
/// <remarks>
/// Made from chance and never from the borrower's own id, which anybody who knows it could make again. They begin with <c>616e6f6e</c> and are Guids of version 8, so that no id
/// that is minted for a person looks like one.
/// </remarks>
public static class AnonymousBorrower
{
    private const int GuidLength = 16;
    private const byte VersionMask = 0xF0;
    private const byte Version = 0x80;

    private static ReadOnlySpan<byte> Mark => "anon"u8;

    /// <summary>An id for a batch.</summary>
    /// <param name="chance">A random Guid, new for each batch.</param>
    public static BorrowerId From(Guid chance)
    {
        Span<byte> bytes = stackalloc byte[GuidLength];
        chance.TryWriteBytes(bytes, bigEndian: true, out _);
        Mark.CopyTo(bytes);
        bytes[6] = (byte)((bytes[6] & ~VersionMask) | Version);
        return new BorrowerId(new Guid(bytes, bigEndian: true));
    }

    /// <summary>Whether an id stands for nobody any more.</summary>
    /// <param name="borrower">The id.</param>
    public static bool Is(BorrowerId borrower)
    {
        Span<byte> bytes = stackalloc byte[GuidLength];
        borrower.Value.TryWriteBytes(bytes, bigEndian: true, out _);
        return bytes.StartsWith(Mark) && (bytes[6] & VersionMask) == Version;
    }
}
