using MedLib.Domain.Results;

namespace MedLib.Domain.Identifiers.Checking;

/// <summary>What a text may be, and what is wrong with it.</summary>
public sealed record StandardNumberCheck
{
    /// <summary>What it may be: first the kinds whose check character speaks for it, then those of which it has the shape only.</summary>
    public ValueList<StandardNumberReading> Readings { get; init; } = [];

    /// <summary>
    /// What is wrong with it. Where a kind was given, the errors of that kind. Else <c>IDN-034</c> for each kind of which it has the shape but not
    /// the check character (a warning, where it may be another), and <c>IDN-035</c> where it is none. None of them holds the text.
    /// </summary>
    public ValueList<Finding> Findings { get; init; } = [];

    /// <summary>Whether it may be an identifier.</summary>
    public bool IsValid => !Readings.IsEmpty;
}
