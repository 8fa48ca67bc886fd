using MedLib.Domain.Commands;

namespace MedLib.Domain.Circulation.Loans;

/// <summary>A loan's id.</summary>
/// <param name="Value">The Guid.</param>
public readonly record struct LoanId(Guid Value) : IGuidId<LoanId>
{
    /// <inheritdoc/>
    public static LoanId From(Guid value) => new(value);
}
