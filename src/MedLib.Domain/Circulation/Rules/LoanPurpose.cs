namespace MedLib.Domain.Circulation.Rules;

/// <summary>What something is lent for.</summary>
/// <remarks>An open list: a library adds its own.</remarks>
/// <param name="Code">The code, such as <c>clinical</c>.</param>
public readonly record struct LoanPurpose(string Code)
{
    /// <summary>The care of a patient.</summary>
    public static LoanPurpose Clinical => new("clinical");

    /// <summary>Teaching.</summary>
    public static LoanPurpose Teaching => new("teaching");

    /// <summary>Research.</summary>
    public static LoanPurpose Research => new("research");

    /// <summary>The code.</summary>
    public override string ToString() => Code ?? "";
}
