using System.Security.Cryptography;
using MedLib.Domain.Commands;

namespace MedLib.Domain.Circulation.Planning;

/// <summary>The order of acts: by when they happened; at one moment by device, by the count of the device, by id, and then by what they say.</summary>
internal sealed class OfflineOrder : IComparer<OfflineAct>
{
    private const int GuidLength = 16;

    public static OfflineOrder Instance { get; } = new();

    public int Compare(OfflineAct? x, OfflineAct? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var (left, right) = (x.Stamp, y.Stamp);
        var order = left.OccurredAt.CompareTo(right.OccurredAt);
        order = order != 0 ? order : string.CompareOrdinal(left.Device, right.Device);
        order = order != 0 ? order : left.Sequence.CompareTo(right.Sequence);
        order = order != 0 ? order : left.Command.Value.CompareTo(right.Command.Value);
        return order != 0 ? order : OfContent(x, y);
    }

    /// <summary>A Guid of version 8 that follows from another.</summary>
    public static CommandId Derived(CommandId command)
    {
        var label = "medlib:return-implied"u8;
        Span<byte> bytes = stackalloc byte[GuidLength + label.Length];
        command.Value.TryWriteBytes(bytes, bigEndian: true, out _);
        label.CopyTo(bytes[GuidLength..]);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new CommandId(new Guid(hash[..GuidLength], bigEndian: true));
    }

    // One id for two acts is a fault of the device; even then the answer must not hang on the order of handing over.
    private static int OfContent(OfflineAct x, OfflineAct y)
    {
        var order = Kind(x).CompareTo(Kind(y));
        order = order != 0 ? order : string.CompareOrdinal(x.Item.ToString(), y.Item.ToString());
        order = order != 0 ? order : string.CompareOrdinal(Card(x), Card(y));
        return order != 0 ? order : x.Stamp.RecordedAt.CompareTo(y.Stamp.RecordedAt);
    }

    // A return before a loan of the same moment: what is lent was in the library.
    private static int Kind(OfflineAct act) => act switch
    {
        OfflineAct.Return => 0,
        OfflineAct.Renew => 1,
        _ => 2,
    };

    private static string Card(OfflineAct act) => act is OfflineAct.CheckOut lent ? lent.Card.ToString() : "";
}
