namespace MedLib.Domain.Holdings;

/// <summary>A place where a library keeps things, by the code that the library gave it: <c>MAIN</c>, <c>ICU-CART</c>.</summary>
/// <remarks>An open list of the library's own (MARC 21 852 <c>$b</c> and <c>$c</c>).</remarks>
/// <param name="Code">The code, 1 to 20 characters.</param>
public readonly record struct LocationCode(string Code)
{
    /// <summary>The most characters that a code has.</summary>
    public const int MaxLength = 20;

    /// <summary>Whether there is no code.</summary>
    public bool IsNone => string.IsNullOrWhiteSpace(Code);

    /// <summary>Whether the code has 1 to 20 characters, no blank at its ends and no control character.</summary>
    public bool IsWellFormed =>
        !IsNone && Code.Length <= MaxLength && Code.AsSpan().Trim().Length == Code.Length && !Code.Any(char.IsControl);

    /// <summary>The code.</summary>
    public override string ToString() => Code ?? "";
}
