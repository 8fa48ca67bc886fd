using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Borrowers.Leaving;

/// <summary>What is open around a borrower who wants to leave: facts, as the read ports tell them.</summary>
public sealed record ClearanceFacts
{
    /// <summary>The loans that are not settled, those of a provisional borrower who was merged into this one too.</summary>
    public ValueList<LoanId> OpenLoans { get; init; } = [];

    /// <summary>The open requests.</summary>
    public ValueList<RequestId> OpenRequests { get; init; } = [];

    /// <summary>The balances of the borrower's ledgers; below nothing where the library owes the borrower.</summary>
    public ValueList<Money> Balances { get; init; } = [];

    /// <summary>Who has the borrower as a proxy.</summary>
    public ValueList<BorrowerId> Sponsors { get; init; } = [];

    /// <summary>The type's name only: what somebody owes is nobody's to read in a log.</summary>
    public override string ToString() => nameof(ClearanceFacts);
}

/// <summary>What keeps a borrower from leaving. With no obligation it is the certificate that nothing is open.</summary>
public sealed record ClearanceReport
{
    [JsonConstructor]
    internal ClearanceReport(BorrowerId borrower, ValueList<Obligation> obligations) => (Borrower, Obligations) = (borrower, obligations);

    /// <summary>Whose report it is.</summary>
    public BorrowerId Borrower { get; }

    /// <summary>What is open: loans, then requests, money and sponsors.</summary>
    public ValueList<Obligation> Obligations { get; }

    /// <summary>Whether nothing is open.</summary>
    [JsonIgnore]
    public bool IsClear => Obligations.IsEmpty;

    /// <summary>Each obligation as the reason of a refusal: <c>CIR-233</c> to <c>CIR-237</c>, with the permission that lifts it.</summary>
    public ValueList<Finding> Reasons() => [.. Obligations.Select(static obligation => obligation.Reason)];

    /// <summary>The borrower's id only.</summary>
    public override string ToString() => $"{nameof(ClearanceReport)} {Borrower.Value}";
}

/// <summary>Tells what a borrower has to settle before leaving.</summary>
public static class Clearance
{
    /// <summary>The report on a borrower.</summary>
    /// <param name="borrower">The borrower.</param>
    /// <param name="facts">What is open.</param>
    /// <returns>One obligation for each open loan, request, balance and sponsor; each thing once.</returns>
    public static ClearanceReport Of(BorrowerId borrower, ClearanceFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return new ClearanceReport(
            borrower,
            [
                .. facts.OpenLoans.Distinct().Select(static loan => new Obligation.HasOnLoan(loan)),
                .. facts.OpenRequests.Distinct().Select(static request => new Obligation.Waits(request)),
                .. facts.Balances.Where(static balance => !balance.IsNone && !balance.IsZero).Select(OfBalance),
                .. facts.Sponsors.Distinct().Where(sponsor => sponsor != borrower).Select(static sponsor => new Obligation.ActsFor(sponsor)),
            ]);
    }

    private static Obligation OfBalance(Money balance) => balance.IsNegative ? new Obligation.IsOwed(-balance) : new Obligation.Owes(balance);
}
