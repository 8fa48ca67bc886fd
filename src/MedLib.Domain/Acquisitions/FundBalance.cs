using MedLib.Domain.Acquisitions.Funds;
using MedLib.Domain.Finance;

namespace MedLib.Domain.Acquisitions;

/// <summary>One fund as a list shows it.</summary>
public sealed record FundBalance
{
    /// <summary>The fund.</summary>
    public required FundId Fund { get; init; }

    /// <summary>Its code.</summary>
    public required FundCode Code { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it was given.</summary>
    public required Money Allocated { get; init; }

    /// <summary>What open orders will cost.</summary>
    public required Money Encumbered { get; init; }

    /// <summary>What was paid.</summary>
    public required Money Expended { get; init; }

    /// <summary>What vendors gave back.</summary>
    public required Money Credited { get; init; }

    /// <summary>What is left to commit.</summary>
    public required Money Available { get; init; }

    /// <summary>What is left in cash.</summary>
    public required Money CashBalance { get; init; }

    /// <summary>The key that stores sort this row by, by code point (<see cref="Queries.SortKeys.Order"/>); ties are broken by the fund's id.</summary>
    public string SortKey => Code.Code;

    /// <summary>The row of a fund.</summary>
    /// <param name="fund">The fund.</param>
    public static FundBalance From(Fund fund)
    {
        ArgumentNullException.ThrowIfNull(fund);
        return new FundBalance
        {
            Fund = fund.Id,
            Code = fund.Code,
            Name = fund.Details.Name,
            Allocated = fund.Totals.Allocated,
            Encumbered = fund.Totals.Encumbered,
            Expended = fund.Totals.Expended,
            Credited = fund.Totals.Credited,
            Available = fund.Totals.Available,
            CashBalance = fund.Totals.CashBalance,
        };
    }
}
