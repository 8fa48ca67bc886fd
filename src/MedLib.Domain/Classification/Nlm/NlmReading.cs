using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Nlm;

/// <summary>What could be made of a text that should be an NLM call number.</summary>
/// <param name="CallNumber">The call number, as far as it can be understood; null where there is no class.</param>
/// <param name="Accession">The accession number, where the text is one.</param>
/// <param name="Findings">
/// What was found, in the order of the text. Each has the arguments <c>start</c> and <c>length</c> (where in the text, from 0),
/// <c>text</c> (what is there) and, where the whole can be put right, <c>suggestion</c>.
/// </param>
public sealed record NlmReading(NlmCallNumber? CallNumber, AccessionNumber? Accession, ValueList<Finding> Findings)
{
    /// <summary>Whether there is a call number or an accession number, and no error.</summary>
    public bool IsValid => (CallNumber is not null || Accession is not null) && !Findings.Any(static finding => finding.Severity == FindingSeverity.Error);
}
