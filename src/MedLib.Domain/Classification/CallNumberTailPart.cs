namespace MedLib.Domain.Classification;

/// <summary>What a part of a call number after the cutters is.</summary>
public enum CallNumberTailKind
{
    /// <summary>Something else, kept as it was written.</summary>
    Other = 0,

    /// <summary>A year with what hangs on it: <c>1972</c>, <c>1875F</c>, <c>1973-75</c>.</summary>
    Year = 1,

    /// <summary>A volume, part, number or copy: <c>v.4</c>, <c>pt.A</c>, <c>no. 28</c>.</summary>
    Enumeration = 2,
}

/// <summary>A part of a call number after the cutters. Years and volumes come in either order, so the order is kept.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">What was written.</param>
public sealed record CallNumberTailPart(CallNumberTailKind Kind, string Text);

/// <summary>What the kinds of parts after the cutters are called among all parts.</summary>
internal static class CallNumberTailKinds
{
    internal static CallNumberPartKind AsPart(this CallNumberTailKind kind) => kind switch
    {
        CallNumberTailKind.Year => CallNumberPartKind.Year,
        CallNumberTailKind.Enumeration => CallNumberPartKind.Enumeration,
        _ => CallNumberPartKind.Other,
    };
}
