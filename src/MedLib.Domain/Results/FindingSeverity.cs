namespace MedLib.Domain.Results;

/// <summary>How much a finding weighs. Named apart from FluentValidation's own <c>Severity</c>, which hosts import too.</summary>
public enum FindingSeverity
{
    /// <summary>Worth knowing; nothing to do.</summary>
    Information = 0,

    /// <summary>Accepted or repaired, but somebody should look.</summary>
    Warning = 1,

    /// <summary>Refused, or wrong.</summary>
    Error = 2,
}
