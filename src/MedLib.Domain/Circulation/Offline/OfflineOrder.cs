using MedLib.Domain.Commands;

namespace MedLib.Domain.Circulation.Offline;

/// <summary>The order of acts: by when they happened; at one moment by device, by the count of the device, by id, and then by what they say.</summary>
internal sealed class OfflineOrder : IComparer<OfflineAct>
{
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

    /// <summary>The id of the return that a command implies.</summary>
    public static CommandId Derived(CommandId command) => new(DerivedIds.Of(command.Value, "implied-return", ""));

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
