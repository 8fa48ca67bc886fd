using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Schemes;

/// <summary>A call number of a scheme that has no rules here: <c>CD 123</c>, <c>AV 20</c>, a running number.</summary>
public sealed record LocalCallNumber : ICallNumber
{
    internal LocalCallNumber(CallNumberScheme scheme, string original) => (Scheme, Original) = (scheme, original);

    /// <inheritdoc/>
    public CallNumberScheme Scheme { get; }

    /// <inheritdoc/>
    public string Original { get; }

    /// <inheritdoc/>
    public ShelfKey Key => ShelfKey.Of(Scheme, Original);

    /// <inheritdoc/>
    public ValueList<CallNumberPart> Parts =>
        [.. Original.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(static word => new CallNumberPart(CallNumberPartKind.Other, word))];

    /// <summary>The text, with one space where spaces were.</summary>
    public override string ToString() => string.Join(' ', Parts);
}
