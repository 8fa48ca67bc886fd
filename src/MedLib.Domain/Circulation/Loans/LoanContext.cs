using MedLib.Domain.Circulation.Rules;
using MedLib.Domain.Commands;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using MedLib.Domain.Time;

namespace MedLib.Domain.Circulation.Loans;

/// <summary>What a decision about a loan needs to know beside the loan.</summary>
public sealed record LoanContext
{
    /// <summary>When the library is open.</summary>
    public required Openings Openings { get; init; }

    /// <summary>The policy a new loan would get.</summary>
    public required LoanPolicy Policy { get; init; }

    /// <summary>The item concerned.</summary>
    public required Item Item { get; init; }

    /// <summary>What was overridden for the item's and the borrower's sake: it is recorded with the loan.</summary>
    public ValueList<OverrideGrant> Overridden { get; init; } = [];
}
