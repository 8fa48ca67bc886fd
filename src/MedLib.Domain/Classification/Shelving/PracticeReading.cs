using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Shelving;

/// <summary>A call number as it was read by the practice of its location.</summary>
/// <param name="Number">The call number.</param>
/// <param name="Read">As its scheme understands it; null where it cannot be understood.</param>
/// <param name="Mark">What tells the item apart within its class.</param>
/// <param name="Findings">What the scheme found, then what the practice did.</param>
public sealed record PracticeReading(CallNumber Number, ICallNumber? Read, ItemMark Mark, ValueList<Finding> Findings);
