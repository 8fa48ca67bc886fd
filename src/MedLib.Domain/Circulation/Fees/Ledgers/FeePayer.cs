using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Commands;

namespace MedLib.Domain.Circulation.Fees.Ledgers;

/// <summary>A cost center, department, project or office that pays: the host's own code for it.</summary>
/// <param name="Code">The code.</param>
public readonly record struct CostCenterCode(string Code)
{
    /// <summary>The code.</summary>
    public override string ToString() => Code ?? "";
}

/// <summary>Who pays. Each has a ledger of their own, so that nobody is ever blocked for a department's debt.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Person), "person")]
[JsonDerivedType(typeof(CostCenter), "cost-center")]
public abstract record FeePayer
{
    private FeePayer()
    {
    }

    /// <summary>Whether anybody is named.</summary>
    internal abstract bool IsNamed { get; }

    private protected abstract string KeyText { get; }

    /// <summary>The set invariant that a payer has one ledger; stores find it by this.</summary>
    /// <param name="payer">The payer.</param>
    public static UniqueKey LedgerKey(FeePayer payer)
    {
        ArgumentNullException.ThrowIfNull(payer);
        return new("fee-ledger-payer", payer.KeyText, CirculationCodes.FeeLedgerTaken);
    }

    /// <summary>The id of a ledger that is opened for a payer: always the same, so that two desks that open it at once meet.</summary>
    internal static FeeLedgerId LedgerOf(FeePayer payer) => payer is Person person
        ? FeeLedgerId.From(person.Borrower.Value)
        : FeeLedgerId.From(DerivedIds.Of(Guid.Empty, "fee-ledger", payer.KeyText));

    /// <summary>A borrower.</summary>
    /// <param name="Borrower">The borrower's id.</param>
    public sealed record Person(BorrowerId Borrower) : FeePayer
    {
        internal override bool IsNamed => Borrower != default;

        private protected override string KeyText => $"person {Borrower.Value:D}";
    }

    /// <summary>A cost center, department, project or office.</summary>
    /// <param name="Center">Its code.</param>
    public sealed record CostCenter(CostCenterCode Center) : FeePayer
    {
        internal override bool IsNamed => !string.IsNullOrWhiteSpace(Center.Code);

        private protected override string KeyText => $"cost-center {Center.Code}";
    }
}
