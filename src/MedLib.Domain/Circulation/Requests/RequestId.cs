using MedLib.Domain.Commands;

namespace MedLib.Domain.Circulation.Requests;

/// <summary>A request's id.</summary>
/// <param name="Value">The Guid.</param>
public readonly record struct RequestId(Guid Value) : IGuidId<RequestId>
{
    /// <inheritdoc/>
    public static RequestId From(Guid value) => new(value);
}
