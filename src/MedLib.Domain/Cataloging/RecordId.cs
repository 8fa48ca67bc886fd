using MedLib.Domain.Commands;

namespace MedLib.Domain.Cataloging;

/// <summary>The id of a bibliographic record.</summary>
/// <param name="Value">The Guid.</param>
public readonly record struct RecordId(Guid Value) : IGuidId<RecordId>
{
    /// <inheritdoc/>
    public static RecordId From(Guid value) => new(value);
}
