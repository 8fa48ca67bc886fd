using MedLib.Domain.Commands;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Loans;

/// <summary>One item of a batch.</summary>
/// <param name="Id">The id of its own command: a batch that was interrupted is given again as a whole, and takes nothing in twice.</param>
/// <param name="Barcode">The barcode read, which may be nobody's.</param>
public readonly record struct BatchedReturn(CommandId Id, Barcode Barcode)
{
    /// <summary>Without the barcode: a borrower's card may have been read by mistake.</summary>
    public override string ToString() => $"{nameof(BatchedReturn)} {Id.Value}";
}

/// <summary>What lay in a chute or on a trolley, taken in at once.</summary>
/// <param name="Returns">The items, in the order read.</param>
/// <param name="ServicePoint">Where they came back.</param>
/// <param name="By">Who takes them in.</param>
/// <param name="At">When they came back: for a chute when it was last emptied, so that nobody is late for a closed desk.</param>
/// <param name="Evidence">How that is known.</param>
public sealed record ReturnBatch(
    ValueList<BatchedReturn> Returns, ServicePointCode ServicePoint, Actor By, Instant At, ReturnEvidence Evidence = ReturnEvidence.Chute);
