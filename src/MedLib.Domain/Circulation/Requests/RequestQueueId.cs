using MedLib.Domain.Cataloging;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings.Items;

namespace MedLib.Domain.Circulation.Requests;

/// <summary>The id of a queue: that of the title whose copies are waited for, or of the item where it has no title.</summary>
/// <param name="Value">The Guid.</param>
public readonly record struct RequestQueueId(Guid Value) : IGuidId<RequestQueueId>
{
    /// <inheritdoc/>
    public static RequestQueueId From(Guid value) => new(value);

    /// <summary>The queue of a title: for any of its copies, a volume of it, or one copy.</summary>
    /// <param name="record">The title.</param>
    public static RequestQueueId Of(RecordId record) => new(record.Value);

    /// <summary>The queue of an item without a title, such as a projector.</summary>
    /// <param name="item">The item.</param>
    public static RequestQueueId Of(ItemId item) => new(item.Value);
}
