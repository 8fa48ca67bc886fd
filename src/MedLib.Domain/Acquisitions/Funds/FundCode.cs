namespace MedLib.Domain.Acquisitions.Funds;

/// <summary>A fund by the code that the library gave it, such as <c>BOOKS</c>.</summary>
/// <remarks>An open list of the library's own. No two funds have one code.</remarks>
/// <param name="Code">The code, 1 to 20 characters.</param>
public readonly record struct FundCode(string Code)
{
    /// <summary>The most characters that a code has.</summary>
    public const int MaxLength = 20;

    /// <summary>Whether the code has 1 to 20 characters, no blank at its ends and no control character.</summary>
    public bool IsWellFormed =>
        !string.IsNullOrWhiteSpace(Code) && Code.Length <= MaxLength && Code.AsSpan().Trim().Length == Code.Length && !Code.Any(char.IsControl);

    /// <summary>The code.</summary>
    public override string ToString() => Code ?? "";
}
