using System.Text.Json.Serialization;
namespace MedLib.Domain.Circulation.Terms;

/// <summary>What a recall may do to a loan: take it back early, but never before a guaranteed time.</summary>
/// <remarks>A recall without either period would make the loan due at once; it is refused as a policy (<c>CIR-043</c>).</remarks>
public sealed record RecallTerms
{
    /// <summary>Terms that restore a loan when the recall is withdrawn.</summary>
    public RecallTerms()
    {
    }

    // What an older release did not store is as in a new object.
    [JsonConstructor]
    internal RecallTerms(bool restoredOnWithdrawal = true)
        : this() =>
        RestoredOnWithdrawal = restoredOnWithdrawal;

    /// <summary>For how long, from check-out, a borrower is sure of the item; null for no time.</summary>
    public LoanPeriod.Rolling? Guaranteed { get; init; }

    /// <summary>How long, from the recall, the borrower has to bring it back; null for no time.</summary>
    public LoanPeriod.Rolling? ReturnWithin { get; init; }

    /// <summary>How long, from the recall, an overdue borrower has; null: an overdue loan stays as late as it is.</summary>
    public LoanPeriod.Rolling? ReturnOverdueWithin { get; init; }

    /// <summary>Whether the loan gets its old due moment back when the recall is withdrawn.</summary>
    public bool RestoredOnWithdrawal { get; init; } = true;
}
