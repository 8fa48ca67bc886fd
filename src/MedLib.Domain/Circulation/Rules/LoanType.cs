namespace MedLib.Domain.Circulation.Rules;

/// <summary>How an item is set aside for lending, beside what kind of item it is: FOLIO's loan type, such as course reserve.</summary>
/// <remarks>An open list: a library adds its own.</remarks>
/// <param name="Code">The code, such as <c>course-reserve</c>.</param>
public readonly record struct LoanType(string Code)
{
    /// <summary>Kept for a course.</summary>
    public static LoanType CourseReserve => new("course-reserve");

    /// <summary>The code.</summary>
    public override string ToString() => Code ?? "";
}
