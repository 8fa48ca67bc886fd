using MedLib.Domain.Identifiers;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Borrowers;

/// <summary>A borrower's id.</summary>
/// <param name="Value">The Guid.</param>
public readonly record struct BorrowerId(Guid Value) : Commands.IGuidId<BorrowerId>
{
    /// <inheritdoc/>
    public static BorrowerId From(Guid value) => new(value);
}

/// <summary>The kind of borrower, such as physician or student: an open list that each library writes itself.</summary>
/// <param name="Code">The library's own code.</param>
public readonly record struct BorrowerCategory(string Code)
{
    /// <summary>Employed by the hospital, where nothing finer is told apart.</summary>
    public static BorrowerCategory Staff => new("staff");

    /// <summary>A student.</summary>
    public static BorrowerCategory Student => new("student");

    /// <summary>The code.</summary>
    public override string ToString() => Code ?? "";
}

/// <summary>What a library knows of a borrower. Personal data: it never prints itself.</summary>
public sealed record BorrowerDetails
{
    /// <summary>The name as the card shows it.</summary>
    public required string Name { get; init; }

    /// <summary>The card's barcode.</summary>
    public required Barcode Card { get; init; }

    /// <summary>The kind of borrower.</summary>
    public required BorrowerCategory Category { get; init; }

    /// <summary>The last day on which the registration holds, or null where it has no end.</summary>
    public LocalDate? ValidUntil { get; init; }

    /// <summary>Whether staff have blocked the borrower.</summary>
    public bool IsBlocked { get; init; }

    /// <summary>What of the borrower speaks against lending or renewing on a day.</summary>
    internal ValueList<Finding> ReasonsAgainst(LocalDate today)
    {
        var reasons = new List<Finding>();
        if (ValidUntil is { } end && end < today)
        {
            reasons.Add(Finding.Error(CirculationCodes.BorrowerExpired, new FindingArg.Date("until", end))
                with
            { Override = CirculationPermissions.LendToExpired });
        }

        if (IsBlocked)
        {
            reasons.Add(Finding.Error(CirculationCodes.BorrowerBlocked) with { Override = CirculationPermissions.LendToBlocked });
        }

        return [.. reasons];
    }

    /// <summary>The type's name only: what it holds is personal.</summary>
    public override string ToString() => nameof(BorrowerDetails);
}
