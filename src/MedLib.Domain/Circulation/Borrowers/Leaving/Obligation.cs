using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Loans;
using MedLib.Domain.Circulation.Requests;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Borrowers.Leaving;

/// <summary>Something that is still open between a borrower and the library, or another borrower.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(HasOnLoan), "loan")]
[JsonDerivedType(typeof(Waits), "request")]
[JsonDerivedType(typeof(Owes), "owes")]
[JsonDerivedType(typeof(IsOwed), "is-owed")]
[JsonDerivedType(typeof(ActsFor), "acts-for")]
public abstract record Obligation
{
    private Obligation()
    {
    }

    /// <summary>The obligation as the reason of a refusal, with the permission that lifts it.</summary>
    [JsonIgnore]
    internal abstract Finding Reason { get; }

    private static Finding Open(string code, FindingArg argument) => Finding.Error(code, argument) with { Override = CirculationPermissions.LeaveUncleared };

    private static FindingArg.Amount InMoney(Money money) => new("amount", money.Amount, money.Currency.ToString());

    /// <summary>A loan that is not settled.</summary>
    /// <param name="Loan">The loan.</param>
    public sealed record HasOnLoan(LoanId Loan) : Obligation
    {
        internal override Finding Reason => Open(CirculationCodes.LeavesWithLoan, new FindingArg.Identifier("loan", Loan.Value));
    }

    /// <summary>A request that is open.</summary>
    /// <param name="Request">The request.</param>
    public sealed record Waits(RequestId Request) : Obligation
    {
        internal override Finding Reason => Open(CirculationCodes.LeavesWithRequest, new FindingArg.Identifier("request", Request.Value));
    }

    /// <summary>The borrower owes the library.</summary>
    /// <param name="Amount">How much.</param>
    public sealed record Owes(Money Amount) : Obligation
    {
        internal override Finding Reason => Open(CirculationCodes.LeavesOwing, InMoney(Amount));
    }

    /// <summary>The library owes the borrower.</summary>
    /// <param name="Amount">How much.</param>
    public sealed record IsOwed(Money Amount) : Obligation
    {
        internal override Finding Reason => Open(CirculationCodes.LeavesOwed, InMoney(Amount));
    }

    /// <summary>Another borrower has the leaver as a proxy, and will need somebody else.</summary>
    /// <param name="Sponsor">The other borrower.</param>
    public sealed record ActsFor(BorrowerId Sponsor) : Obligation
    {
        internal override Finding Reason => Open(CirculationCodes.LeavesSponsor, new FindingArg.Identifier("sponsor", Sponsor.Value));
    }
}
