using System.Runtime.InteropServices;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using NodaTime;

namespace MedLib.Domain.Circulation.Rules;

/// <summary>The loan that rules are asked about. What is left out has no value: only rules that do not name it match.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RuleCase
{
    /// <summary>The borrower's category.</summary>
    public BorrowerCategory Borrower { get; init; }

    /// <summary>The item's category.</summary>
    public ItemCategory Item { get; init; }

    /// <summary>How the item is set aside for lending.</summary>
    public LoanType LoanType { get; init; }

    /// <summary>The item's location.</summary>
    public LocationCode Location { get; init; }

    /// <summary>The borrower's location, where the set goes by it.</summary>
    public LocationCode BorrowerLocation { get; init; }

    /// <summary>The service point's location, where the set goes by it.</summary>
    public LocationCode ServicePointLocation { get; init; }

    /// <summary>The borrower's unit.</summary>
    public UnitCode Unit { get; init; }

    /// <summary>What it is lent for.</summary>
    public LoanPurpose Purpose { get; init; }

    /// <summary>Where it is lent.</summary>
    public ServicePointCode ServicePoint { get; init; }

    /// <summary>The time of day in the library's zone.</summary>
    public LocalTime Time { get; init; }

    /// <summary>Whether nobody is at the desk.</summary>
    public bool IsUnattended { get; init; }

    /// <summary>Whether a loan is renewed, not made.</summary>
    public bool IsRenewal { get; init; }

    /// <summary>The location that the rules go by.</summary>
    internal LocationCode Governing(GoverningLocation governing) => governing switch
    {
        GoverningLocation.Borrower when !BorrowerLocation.IsNone => BorrowerLocation,
        GoverningLocation.ServicePoint when !ServicePointLocation.IsNone => ServicePointLocation,
        _ => Location,
    };
}
