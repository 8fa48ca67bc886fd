using MedLib.Domain.Results;

namespace MedLib.Domain.Classification;

/// <summary>What could be made of a text that should be a call number of some scheme.</summary>
/// <param name="Number">The call number, as far as it can be understood; null where nothing can.</param>
/// <param name="Findings">
/// What was found, in the order of the text. Each has the arguments <c>start</c> and <c>length</c> (where in the text, from 0),
/// <c>text</c> (what is there) and, where the whole can be put right, <c>suggestion</c>.
/// </param>
/// <typeparam name="TNumber">The kind of call number.</typeparam>
public sealed record CallNumberReading<TNumber>(TNumber? Number, ValueList<Finding> Findings)
    where TNumber : class, ICallNumber
{
    /// <summary>Whether there is a call number and no error.</summary>
    public bool IsValid => Number is not null && !Findings.Any(static finding => finding.Severity == FindingSeverity.Error);

    /// <summary>The same, where only what all schemes have in common matters.</summary>
    internal CallNumberReading<ICallNumber> General() => new(Number, Findings);
}
