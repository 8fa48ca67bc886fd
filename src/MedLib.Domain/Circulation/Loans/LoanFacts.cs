using MedLib.Domain.Cataloging;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;

namespace MedLib.Domain.Circulation.Loans;

/// <summary>What a loan was when it was made, as far as it is counted: it stays when the borrower's name goes.</summary>
public sealed record LoanFacts
{
    /// <summary>The title; null for a thing without one.</summary>
    public RecordId? Record { get; init; }

    /// <summary>The item's category.</summary>
    public ItemCategory Item { get; init; }

    /// <summary>Where the item belonged.</summary>
    public LocationCode Location { get; init; }

    /// <summary>The borrower's category.</summary>
    public BorrowerCategory Borrower { get; init; }

    /// <summary>The borrower's unit.</summary>
    public UnitCode Unit { get; init; }

    /// <summary>What it was lent for.</summary>
    public LoanPurpose Purpose { get; init; }

    /// <summary>Where it was lent.</summary>
    public ServicePointCode ServicePoint { get; init; }

    /// <summary>Whether nobody was at the desk.</summary>
    public bool IsUnattended { get; init; }
}
