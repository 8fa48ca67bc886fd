using System.Globalization;
using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Protocols;

/// <summary>What a fee is for in SIP2: two digits, field BT.</summary>
/// <remarks>3M Standard Interchange Protocol 2.00, data field "fee type". The protocol names 01 to 09; the default, 00, is none of them.</remarks>
/// <param name="Number">The number, 1 to 9.</param>
public readonly record struct SipFeeType(int Number)
{
    /// <summary>01: none of the others, or not known.</summary>
    public static SipFeeType Other => new(1);

    /// <summary>04: lateness.</summary>
    public static SipFeeType Overdue => new(4);

    /// <summary>05: the work of replacing an item.</summary>
    public static SipFeeType Processing => new(5);

    /// <summary>06: lending itself.</summary>
    public static SipFeeType Rental => new(6);

    /// <summary>07: the price of what was lost or spoiled.</summary>
    public static SipFeeType Replacement => new(7);

    /// <summary>All that the protocol names, by their numbers.</summary>
    public static ValueList<SipFeeType> All => [.. Enumerable.Range(1, 9).Select(static number => new SipFeeType(number))];

    /// <summary>Whether the protocol names it.</summary>
    public bool IsKnown => Number is >= 1 and <= 9;

    /// <summary>The two digits.</summary>
    public string Code => Number.ToString("00", CultureInfo.InvariantCulture);

    /// <summary>The protocol's name of it; empty where it has none.</summary>
    public string Name => Number switch
    {
        1 => "other/unknown",
        2 => "administrative",
        3 => "damage",
        4 => "overdue",
        5 => "processing",
        6 => "rental",
        7 => "replacement",
        8 => "computer access charge",
        9 => "hold fee",
        _ => "",
    };

    /// <summary>The fee type of a charge; a library's own kinds are told as <see cref="Other"/>.</summary>
    /// <param name="kind">What it is for.</param>
    public static SipFeeType Of(FeeKind kind) =>
        kind == FeeKind.OverdueFine ? Overdue
        : kind == FeeKind.Processing ? Processing
        : kind == FeeKind.Rental ? Rental
        : kind == FeeKind.Replacement ? Replacement
        : Other;

    /// <summary>The two digits.</summary>
    public override string ToString() => Code;
}
