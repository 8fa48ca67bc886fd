using System.Globalization;
using MedLib.Domain.Circulation.Possessions;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Protocols;

/// <summary>The circulation status of an item in SIP2: two digits of the Item Information Response (18).</summary>
/// <remarks>
/// 3M Standard Interchange Protocol 2.00, data field "circulation status". The protocol names 01 to 13; the default, 00, is none of them.
/// </remarks>
/// <param name="Number">The number, 1 to 13.</param>
public readonly record struct SipCirculationStatus(int Number)
{
    /// <summary>01: none of the others.</summary>
    public static SipCirculationStatus Other => new(1);

    /// <summary>02: ordered and not yet there.</summary>
    public static SipCirculationStatus OnOrder => new(2);

    /// <summary>03: on its shelf, to be lent.</summary>
    public static SipCirculationStatus Available => new(3);

    /// <summary>04: lent.</summary>
    public static SipCirculationStatus Charged => new(4);

    /// <summary>05: lent, and not to be recalled yet.</summary>
    public static SipCirculationStatus ChargedNotToBeRecalled => new(5);

    /// <summary>06: there, and not yet ready for the shelf.</summary>
    public static SipCirculationStatus InProcess => new(6);

    /// <summary>07: lent and recalled.</summary>
    public static SipCirculationStatus Recalled => new(7);

    /// <summary>08: on the pickup shelf.</summary>
    public static SipCirculationStatus WaitingOnHoldShelf => new(8);

    /// <summary>09: returned, and not yet on its shelf. Nothing here maps to it: what is returned is taken to be on its shelf.</summary>
    public static SipCirculationStatus WaitingToBeReshelved => new(9);

    /// <summary>10: on its way from one place of the library to another.</summary>
    public static SipCirculationStatus InTransit => new(10);

    /// <summary>11: the borrower says that it was returned.</summary>
    public static SipCirculationStatus ClaimedReturned => new(11);

    /// <summary>12: lost.</summary>
    public static SipCirculationStatus Lost => new(12);

    /// <summary>13: missing.</summary>
    public static SipCirculationStatus Missing => new(13);

    /// <summary>All that the protocol names, by their numbers.</summary>
    public static ValueList<SipCirculationStatus> All => [.. Enumerable.Range(1, 13).Select(static number => new SipCirculationStatus(number))];

    /// <summary>Whether the protocol names it.</summary>
    public bool IsKnown => Number is >= 1 and <= 13;

    /// <summary>The two digits.</summary>
    public string Code => Number.ToString("00", CultureInfo.InvariantCulture);

    /// <summary>The protocol's name of it; empty where it has none.</summary>
    public string Name => Number switch
    {
        1 => "other",
        2 => "on order",
        3 => "available",
        4 => "charged",
        5 => "charged; not to be recalled until earliest recall date",
        6 => "in process",
        7 => "recalled",
        8 => "waiting on hold shelf",
        9 => "waiting to be re-shelved",
        10 => "in transit between library locations",
        11 => "claimed returned",
        12 => "lost",
        13 => "missing",
        _ => "",
    };

    /// <summary>The status of an item.</summary>
    /// <remarks>
    /// What is to be fetched for a request, in quarantine or in repair has no status of its own in the protocol, and is told as <see cref="Other"/>; so is
    /// what stands on its shelf and cannot be lent, as it is withdrawn or recorded as away for repair.
    /// </remarks>
    /// <param name="item">Where the item is, and what it is like.</param>
    public static SipCirculationStatus Of(ItemSituation item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.Possession switch
        {
            Possession.OnShelf => item.IsFitForLoan ? Available : Other,
            Possession.OnLoan when item.IsRecalled => Recalled,
            Possession.OnLoan => item.IsGuaranteed ? ChargedNotToBeRecalled : Charged,
            Possession.ReadyForPickup => WaitingOnHoldShelf,
            Possession.InTransit => InTransit,
            Possession.InCataloging => InProcess,
            Possession.OnOrder => OnOrder,
            Possession.Lost => Lost,
            Possession.ClaimedReturned => ClaimedReturned,
            Possession.Missing => Missing,
            _ => Other,
        };
    }

    /// <summary>The two digits.</summary>
    public override string ToString() => Code;
}
