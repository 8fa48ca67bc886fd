using MedLib.Domain.Circulation.Fees;
using MedLib.Domain.Circulation.Fees.Ledgers;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Queries;
using NodaTime;

namespace MedLib.Domain.Circulation.Lists;

/// <summary>Which charges are wanted; what is left null matches all.</summary>
public sealed record ChargeFilter
{
    /// <summary>Of this payer.</summary>
    public FeePayer? Payer { get; init; }

    /// <summary>Whether only those are wanted of which something is left to settle.</summary>
    public bool OpenOnly { get; init; }

    /// <summary>For this.</summary>
    public FeeKind? Kind { get; init; }

    /// <summary>From this loan.</summary>
    public LoanId? Loan { get; init; }

    /// <summary>Charged at this instant or later.</summary>
    public Instant? ChargedFrom { get; init; }

    /// <summary>Charged before this instant.</summary>
    public Instant? ChargedBefore { get; init; }

    /// <summary>Whether a row is wanted.</summary>
    /// <param name="row">The row.</param>
    public bool Matches(ChargeEntry row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return (Payer is null || row.Payer == Payer)
            && (!OpenOnly || row.IsOpen)
            && (Kind is null || row.Kind == Kind)
            && (Loan is null || row.Loan == Loan)
            && (ChargedFrom is not { } from || row.ChargedAt >= from)
            && (ChargedBefore is not { } before || row.ChargedAt < before);
    }
}

/// <summary>How charges are sorted.</summary>
public enum ChargeSort
{
    /// <summary>By when they were charged.</summary>
    Charged = 0,

    /// <summary>By what is owed, currency by currency.</summary>
    Owed = 1,
}

/// <summary>The order of a list of charges; ties are broken by the charge's id.</summary>
/// <param name="By">What it is sorted by.</param>
/// <param name="Direction">Which way.</param>
public sealed record ChargeOrder(ChargeSort By = ChargeSort.Charged, SortDirection Direction = SortDirection.Ascending);
