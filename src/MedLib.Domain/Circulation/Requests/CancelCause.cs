namespace MedLib.Domain.Circulation.Requests;

/// <summary>Why a request was cancelled; hosts add their own.</summary>
/// <param name="Code">The code, such as <c>borrower</c>.</param>
public readonly record struct CancelCause(string Code)
{
    /// <summary>The borrower no longer wants it.</summary>
    public static CancelCause Borrower => new("borrower");

    /// <summary>Staff decided so.</summary>
    public static CancelCause Staff => new("staff");

    /// <summary>There is no copy left that could serve it.</summary>
    public static CancelCause NoCopy => new("no-copy");

    /// <summary>It was served by a scan, or from another library.</summary>
    public static CancelCause ServedOtherwise => new("served-otherwise");

    /// <summary>The borrower has left.</summary>
    public static CancelCause BorrowerLeft => new("borrower-left");

    /// <summary>Whether it is one of those above.</summary>
    public bool IsKnown => Code is "borrower" or "staff" or "no-copy" or "served-otherwise" or "borrower-left";

    /// <summary>The code.</summary>
    public override string ToString() => Code ?? "";
}
