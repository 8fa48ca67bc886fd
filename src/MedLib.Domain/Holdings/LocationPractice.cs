using MedLib.Domain.Classification.Shelving;

namespace MedLib.Domain.Holdings;

/// <summary>How things are shelved in one location.</summary>
/// <param name="Location">The location.</param>
/// <param name="Practice">How.</param>
public sealed record LocationPractice(LocationCode Location, ShelvingPractice Practice);
