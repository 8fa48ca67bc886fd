namespace MedLib.Domain.Results;

/// <summary>One thing found: a reason for a refusal, an error, a warning, a hint.</summary>
/// <remarks>
/// Called a finding because in this field an issue is a number of a journal. It holds no text: <see cref="MedLibMessages"/>
/// renders it, and hosts may render it their own way. It never holds personal data.
/// </remarks>
/// <param name="Code">A stable code, three letters and three digits, such as <c>CIR-001</c>; see <c>docs/codes.md</c>.</param>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Path">Where: a property path, or a MARC path such as <c>245[0]$a</c>; empty for the whole.</param>
public sealed record Finding(string Code, FindingSeverity Severity, string Path = "")
{
    /// <summary>Named, typed arguments for the message.</summary>
    public ValueList<FindingArg> Args { get; init; } = [];

    /// <summary>The permission that may override this refusal, or null where nobody may.</summary>
    public Permission? Override { get; init; }

    /// <summary>An error or a reason for a refusal.</summary>
    /// <param name="code">The stable code.</param>
    /// <param name="args">The arguments of its message.</param>
    public static Finding Error(string code, params ReadOnlySpan<FindingArg> args) =>
        new(code, FindingSeverity.Error) { Args = ValueList.Create(args) };

    /// <summary>Something accepted that somebody should look at.</summary>
    /// <param name="code">The stable code.</param>
    /// <param name="args">The arguments of its message.</param>
    public static Finding Warning(string code, params ReadOnlySpan<FindingArg> args) =>
        new(code, FindingSeverity.Warning) { Args = ValueList.Create(args) };

    /// <summary>Something worth knowing.</summary>
    /// <param name="code">The stable code.</param>
    /// <param name="args">The arguments of its message.</param>
    public static Finding Information(string code, params ReadOnlySpan<FindingArg> args) =>
        new(code, FindingSeverity.Information) { Args = ValueList.Create(args) };
}
